import { dayOf } from '../days';
import { type Planted, taskRow } from './types';

const DAY = 'dd/mm/yyyy';
const written = { value: dayOf('2024-09-13'), format: DAY };

/** Task reports that do not hold together: T1–T7. */
export const TASK_FAULTS: readonly Planted[] = [
  {
    rule: 'T1',
    agency: '01978',
    story: 'Finished at four fifths.',
    typed: taskRow(10, {
      trang_thai: 'Hoàn thành',
      ty_le_hoan_thanh: 80,
      van_ban_so: '96/BC-UBND',
      van_ban_ngay: written,
    }),
  },
  {
    rule: 'T2',
    agency: '01981',
    story: 'Finished, and no document to show.',
    typed: taskRow(10, {
      trang_thai: 'Hoàn thành',
      ty_le_hoan_thanh: 100,
      van_ban_so: null,
      van_ban_ngay: null,
      link: null,
    }),
  },
  {
    rule: 'T3',
    agency: '01984',
    story: 'A standing task finished in September.',
    typed: taskRow(7, { trang_thai: 'Hoàn thành', ty_le_hoan_thanh: 100 }),
  },
  {
    rule: 'T4',
    agency: '01990',
    story: 'A report dated after the day it was read.',
    typed: taskRow(10, {
      trang_thai: 'Hoàn thành',
      ty_le_hoan_thanh: 100,
      van_ban_so: '88/BC-UBND',
      van_ban_ngay: { value: dayOf('2024-09-25'), format: DAY },
    }),
  },
  {
    rule: 'T4',
    agency: '01993',
    story: 'Last year’s document.',
    typed: taskRow(5, {
      trang_thai: 'Duy trì thường xuyên',
      van_ban_so: '71/KH-UBND',
      van_ban_ngay: { value: dayOf('2023-12-21'), format: DAY },
    }),
  },
  {
    rule: 'T5',
    agency: '01999',
    story: 'Two tasks without a word.',
    typed: { ...taskRow(14, { trang_thai: null }), ...taskRow(29, { trang_thai: null }) },
  },
  {
    rule: 'T6',
    agency: '02002',
    story: 'The agency’s own plan has no day yet.',
    typed: taskRow(22, { trang_thai: 'Đang thực hiện', ty_le_hoan_thanh: 40, ngay_han_rieng: null }),
  },
  {
    rule: 'T7',
    agency: '02005',
    story: 'All done, still under way.',
    typed: taskRow(22, { trang_thai: 'Đang thực hiện', ty_le_hoan_thanh: 100 }),
  },
];
