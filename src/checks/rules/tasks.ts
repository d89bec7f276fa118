import { dayToText } from '../../periods/day';
import { messages } from '../messages';
import type { TaskRule } from '../rule';

/** Rules on one task report (domain.md 2, T family). None of them keeps a number out of the sums. */

export const taskRules: readonly TaskRule[] = [
  {
    code: 'T1',
    name: 'Hoàn thành phải là 100%',
    severity: 'error',
    params: {},
    description: 'Trạng thái “Hoàn thành” thì tỷ lệ hoàn thành là 100.',
    column: 'ty_le_hoan_thanh',
    reads: ['trang_thai', 'ty_le_hoan_thanh'],
    find: (task, { status, percent }) =>
      status === 'Hoàn thành' && percent !== 100 ? messages.T1(task.no, percent) : null,
  },
  {
    code: 'T2',
    name: 'Hoàn thành phải có văn bản',
    severity: 'error',
    params: {},
    description:
      'Nhiệm vụ có sản phẩm là văn bản mà “Hoàn thành” thì phải có số, ký hiệu và ngày văn bản, hoặc liên kết.',
    column: 'van_ban_so',
    reads: ['trang_thai', 'van_ban_so', 'van_ban_ngay', 'link'],
    find: (task, { status, docNumber, docDate, link }) => {
      const proved = (docNumber !== '' && docDate !== null) || link !== '';
      return task.documentProduct && status === 'Hoàn thành' && !proved ? messages.T2(task.no) : null;
    },
  },
  {
    code: 'T3',
    name: 'Nhiệm vụ thường xuyên hoàn thành trước kỳ năm',
    severity: 'warning',
    params: {},
    description:
      'Nhiệm vụ thường xuyên chỉ “Hoàn thành” ở kỳ báo cáo năm; trước đó chọn “Duy trì thường xuyên”.',
    column: 'trang_thai',
    reads: ['trang_thai'],
    find: (task, { status }, { annual }) =>
      task.timingKind === 'thuong_xuyen' && status === 'Hoàn thành' && !annual ? messages.T3(task.no) : null,
  },
  {
    code: 'T4',
    name: 'Ngày văn bản ngoài năm kế hoạch hoặc sau ngày báo cáo',
    severity: 'error',
    params: {},
    description: 'Ngày văn bản không sau ngày báo cáo và không trước 01/01 của năm kế hoạch.',
    column: 'van_ban_ngay',
    reads: ['van_ban_ngay'],
    find: (task, { docDate }, { today, yearStart }) => {
      if (docDate === null) return null;
      if (docDate > today) return messages.T4late(task.no, dayToText(docDate), dayToText(today));
      return docDate < yearStart ? messages.T4early(task.no, dayToText(docDate), dayToText(yearStart)) : null;
    },
  },
  {
    code: 'T5',
    name: 'Nhiệm vụ chưa báo cáo',
    severity: 'warning',
    params: {},
    description: 'Nhiệm vụ cơ quan chủ trì mà chưa chọn trạng thái. Không ảnh hưởng đến số liệu chỉ tiêu.',
    column: 'trang_thai',
    reads: ['trang_thai'],
    find: (task, { status }) => (status === 'blank' ? messages.T5(task.no) : null),
  },
  {
    code: 'T6',
    name: 'Chưa khai hạn',
    severity: 'warning',
    params: {},
    description: 'Nhiệm vụ theo kế hoạch riêng (nhiệm vụ 22) chưa có ngày hạn riêng của cơ quan.',
    column: 'ngay_han_rieng',
    reads: ['trang_thai', 'ngay_han_rieng'],
    find: (task, { status, ownDue }) =>
      task.timingKind === 'theo_ke_hoach_rieng' && ownDue === null && isInScope(status)
        ? messages.T6(task.no)
        : null,
  },
  {
    code: 'T7',
    name: 'Đạt 100% mà chưa hoàn thành',
    severity: 'warning',
    params: {},
    description: 'Tỷ lệ hoàn thành 100% nhưng trạng thái là “Chưa thực hiện” hoặc “Đang thực hiện”.',
    column: 'ty_le_hoan_thanh',
    reads: ['trang_thai', 'ty_le_hoan_thanh'],
    find: (task, { status, percent }) =>
      percent === 100 && (status === 'Chưa thực hiện' || status === 'Đang thực hiện')
        ? messages.T7(task.no, status)
        : null,
  },
];

/** Reported on, and not as something that does not concern the agency. */
const isInScope = (status: string): boolean =>
  !['blank', 'unreadable', 'Không phát sinh', 'Không thuộc phạm vi'].includes(status);
