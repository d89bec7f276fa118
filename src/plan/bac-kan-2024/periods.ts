import { type Cells, dayCell } from './cells';

/** Deadlines by day of the period's last month (CV 5718/UBND-NCPC, 30/8/2021): calendar days, never shifted. */
const deadlines = (month: string): Cells => {
  const on = (day: number): number | null => dayCell(`2024-${month}-${day}`);
  return {
    'han:so_ban_nganh': on(18),
    'han:van_phong_ubnd_tinh': on(18),
    'han:ubnd_cap_huyen': on(19),
    'han:phong_tu_phap': on(16),
    'han:ubnd_cap_xa': on(16),
    'han:tinh': on(25),
  };
};

const period = (
  ma: string,
  ten: string,
  window: { from: string; lastMonth: string; parts?: string },
): Cells => ({
  ma,
  ten,
  tu_ngay: dayCell(window.from),
  den_ngay: dayCell(`2024-${window.lastMonth}-14`),
  gom: window.parts ?? null,
  ...deadlines(window.lastMonth),
});

/** Data windows of Nghị định 09/2019/NĐ-CP: from the 15th of the month before to the 14th of the last month. */
export const PERIODS: readonly Cells[] = [
  period('2024-Q1', 'Quý I/2024', { from: '2023-12-15', lastMonth: '03' }),
  period('2024-Q2', 'Quý II/2024', { from: '2024-03-15', lastMonth: '06' }),
  period('2024-6T', '6 tháng đầu năm 2024', {
    from: '2023-12-15',
    lastMonth: '06',
    parts: '2024-Q1+2024-Q2',
  }),
  period('2024-Q3', 'Quý III/2024', { from: '2024-06-15', lastMonth: '09' }),
  period('2024-9T', '9 tháng năm 2024', {
    from: '2023-12-15',
    lastMonth: '09',
    parts: '2024-Q1+2024-Q2+2024-Q3',
  }),
  period('2024-Q4', 'Quý IV/2024', { from: '2024-09-15', lastMonth: '12' }),
  period('2024-N', 'Năm 2024', {
    from: '2023-12-15',
    lastMonth: '12',
    parts: '2024-Q1+2024-Q2+2024-Q3+2024-Q4',
  }),
];
