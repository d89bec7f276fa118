import { TYPED } from './messages';
import type { Random } from './random';
import type { TypedCell } from './types';

/** Common names of the region, put together at random: nobody in particular. */
const FAMILY = ['Nông', 'Hoàng', 'Triệu', 'Hà', 'Lý', 'Nguyễn', 'Bàn', 'Ma', 'Dương', 'Lường'] as const;
const MIDDLE = ['Thị', 'Văn', 'Thu', 'Đức', 'Thanh', 'Minh'] as const;
const GIVEN = ['Hương', 'Tuấn', 'Lan', 'Huyền', 'Sơn', 'Thảo', 'Nga', 'Cường', 'Mai', 'Hiệp'] as const;

/** The foot of a return: who made it and the telephone number (text: a number would lose its leading zero). */
export const preparedBy = (random: Random): readonly (readonly [string, TypedCell])[] => [
  ['foot:nguoi_lap', { value: `${random.pick(FAMILY)} ${random.pick(MIDDLE)} ${random.pick(GIVEN)}` }],
  ['foot:dien_thoai', { value: `0209 3${random.whole(800, 899)} ${random.whole(100, 999)}` }],
];

/** "Đã gửi" chosen. */
export const SENT: readonly [string, TypedCell] = ['foot:xac_nhan', { value: TYPED.sent }];
