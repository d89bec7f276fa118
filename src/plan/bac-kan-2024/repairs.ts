/**
 * Where a repair of the scanned plan applies: a cell of Phụ lục I or II by row and column. Rows are task numbers or line
 * codes, "head" is the header row. Columns are those of the settings tabs, `*_goc` the plan's own words.
 */
export type RepairPlace = {
  readonly table: 'tasks' | 'indicators';
  readonly row: number | string;
  readonly column: string;
};

/** One change made to the scanned text. All of them, applied in order, turn the scan into the plan as data. */
export type Repair = {
  readonly where: RepairPlace;
  /** Words as scanned, found exactly once in the cell; '' for a blank cell; '<p>' for a cell wrapped in <p>…</p>. */
  readonly raw: string;
  /** What stands in their place; '' where a wrapper is dropped. */
  readonly repaired: string;
  readonly why: string;
};

const task = (row: number | 'head', column: string): RepairPlace => ({ table: 'tasks', row, column });
const line = (row: string, column: string): RepairPlace => ({ table: 'indicators', row, column });

const unwrapped = (row: number | 'head', tag: string, columns: readonly string[]): readonly Repair[] =>
  columns.map((column) => ({
    where: task(row, column),
    raw: `<${tag}>`,
    repaired: '',
    why: 'Thẻ HTML còn sót khi quét',
  }));

const LEAD_COLUMNS = ['chu_tri_goc', 'phoi_hop_goc', 'thoi_gian_goc'] as const;
const TEXT_COLUMNS = ['ten', 'san_pham', ...LEAD_COLUMNS] as const;

const wrappers: readonly Repair[] = [
  ...unwrapped('head', 'b', ['stt', ...TEXT_COLUMNS]),
  ...unwrapped(33, 'p', TEXT_COLUMNS),
  ...unwrapped(34, 'p', TEXT_COLUMNS),
];

const slashSpaces: readonly Repair[] = [
  {
    where: task(9, 'san_pham'),
    raw: 'của tỉnh/ Cổng',
    repaired: 'của tỉnh/Cổng',
    why: 'Thừa dấu cách sau dấu gạch chéo',
  },
  {
    where: task(25, 'san_pham'),
    raw: 'Quốc gia/ Cổng',
    repaired: 'Quốc gia/Cổng',
    why: 'Thừa dấu cách sau dấu gạch chéo',
  },
  {
    where: task(26, 'san_pham'),
    raw: 'Quốc gia/ Cổng',
    repaired: 'Quốc gia/Cổng',
    why: 'Thừa dấu cách sau dấu gạch chéo',
  },
];

const misprints: readonly Repair[] = [
  { where: task(27, 'ten'), raw: 'tra lời', repaired: 'trả lời', why: 'Mất dấu khi quét' },
  { where: task(27, 'san_pham'), raw: 'tra lời', repaired: 'trả lời', why: 'Mất dấu khi quét' },
  { where: task(34, 'san_pham'), raw: 'UBND dân tỉnh', repaired: 'UBND tỉnh', why: 'Thừa chữ "dân"' },
  {
    where: line('CT09', 'ten'),
    raw: 'thủ tục hành chính của được',
    repaired: 'thủ tục hành chính của tỉnh được',
    why: 'Thiếu chữ "tỉnh"',
  },
];

/** Row 32's product is cut by blank lines; the scan goes on in a row of its own, joined here by a line feed. */
const brokenRow: readonly Repair[] = [
  {
    where: task(32, 'san_pham'),
    raw: 'Căn cứ\n<p>danh mục',
    repaired: 'Căn cứ danh mục',
    why: 'Ô bị ngắt thành hai dòng khi quét',
  },
  {
    where: task(32, 'san_pham'),
    raw: 'thông suốt</p>',
    repaired: 'thông suốt',
    why: 'Thẻ HTML còn sót khi quét',
  },
];

const italics: readonly Repair[] = [
  {
    where: line('CT02B', 'ten'),
    raw: '<i>thuế, lệ phí trước bạ</i>',
    repaired: 'thuế, lệ phí trước bạ',
    why: 'Thẻ HTML còn sót khi quét',
  },
  {
    where: line('CT02B', 'ten'),
    raw: '( thuế, lệ phí trước bạ )',
    repaired: '(thuế, lệ phí trước bạ)',
    why: 'Thừa dấu cách trong ngoặc',
  },
  {
    where: line('CT05', 'ten'),
    raw: '<i>trừ các thủ tục hành chính không quy định phải cấp kết quả giải quyết thủ tục hành chính</i>',
    repaired: 'trừ các thủ tục hành chính không quy định phải cấp kết quả giải quyết thủ tục hành chính',
    why: 'Thẻ HTML còn sót khi quét',
  },
  {
    where: line('CT05', 'ten'),
    raw: '( trừ các thủ tục hành chính không quy định phải cấp kết quả giải quyết thủ tục hành chính )',
    repaired: '(trừ các thủ tục hành chính không quy định phải cấp kết quả giải quyết thủ tục hành chính)',
    why: 'Thừa dấu cách trong ngoặc',
  },
];

const inherited = (where: RepairPlace, repaired: string, from: string): Repair => ({
  where,
  raw: '',
  repaired,
  why: `Ô gộp trong kế hoạch: lấy theo dòng ${from}`,
});

/** Cells merged downwards in the plan, blank in the scan. */
const mergedTasks: readonly Repair[] = [
  inherited(
    task(14, 'ten'),
    'Tiếp tục triển khai tái cấu trúc quy trình, tích hợp, cung cấp các dịch vụ công trực tuyến',
    '13',
  ),
  inherited(task(29, 'ten'), 'Tiếp nhận, trả lời phản ánh, kiến nghị trên Cổng Dịch vụ công Quốc gia', '28'),
  inherited(task(32, 'ten'), 'Quản lý máy chủ bảo mật', '31'),
  inherited(task(32, 'chu_tri_goc'), 'Sở Thông tin và Truyền thông', '31'),
  inherited(task(32, 'phoi_hop_goc'), 'Văn phòng UBND tỉnh', '31'),
  inherited(task(32, 'thoi_gian_goc'), 'Thường xuyên', '31'),
];

const mergedLines: readonly Repair[] = [
  {
    where: line('CT02B', 'stt'),
    raw: '',
    repaired: '2',
    why: 'Dòng con không đánh số của chỉ tiêu 2',
  },
  inherited(line('CT03B', 'stt'), '3', '3'),
  inherited(
    line('CT03B', 'ten'),
    'Tỷ lệ hồ sơ trực tuyến trên tổng số hồ sơ tiếp nhận, giải quyết thủ tục hành chính',
    '3',
  ),
  inherited(line('CT03B', 'chu_tri_goc'), 'Các Sở, Ban, ngành, UBND cấp huyện, UBND cấp xã', '3'),
  inherited(line('CT06B', 'stt'), '6', '6'),
  inherited(
    line('CT06B', 'ten'),
    'Tỷ lệ chứng thực bản sao điện tử từ bản chính tại UBND cấp xã và Phòng Tư pháp cấp huyện',
    '6',
  ),
  inherited(line('CT06B', 'chu_tri_goc'), 'UBND cấp xã; Phòng Tư pháp cấp huyện', '6'),
];

/** Every change made to the scanned wording, in the order they apply. Nothing else was changed. */
export const REPAIRS: readonly Repair[] = [
  ...wrappers,
  ...slashSpaces,
  ...misprints,
  ...brokenRow,
  ...italics,
  ...mergedTasks,
  ...mergedLines,
];

/** Words kept as the plan has them, with what the data say about them: readings, not repairs. */
export type Reading = {
  readonly where: RepairPlace;
  readonly words: string;
  readonly reading: string;
  readonly why: string;
};

/** Where the meaning is not plain from the words of one cell. `column` is that of the value read. */
export const READINGS: readonly Reading[] = [
  {
    where: task(16, 'chu_tri'),
    words: 'Văn phòng UBND tỉnh; Sở Thông tin và Truyền thông',
    reading: 'VPUBND+STTTT',
    why: 'Nhiệm vụ có hai cơ quan cùng chủ trì',
  },
  {
    where: task(11, 'han'),
    words: 'Quý III/2024',
    reading: '30/09/2024',
    why: 'Hạn là ngày cuối của quý theo lịch',
  },
  {
    where: task(34, 'han'),
    words: 'Quý IV/2024',
    reading: '31/12/2024',
    why: 'Hạn là ngày cuối của quý theo lịch',
  },
  {
    where: line('CT03A', 'phan'),
    words: 'Toàn trình: 100',
    reading: 'Toàn trình',
    why: 'Tên phần đứng trước dấu hai chấm, số đứng sau là chỉ tiêu giao',
  },
  {
    where: line('CT03B', 'phan'),
    words: 'Một phần: 80',
    reading: 'Một phần',
    why: 'Tên phần đứng trước dấu hai chấm, số đứng sau là chỉ tiêu giao',
  },
  {
    where: line('CT06A', 'phan'),
    words: 'Tỷ lệ cung cấp: 100',
    reading: 'Tỷ lệ cung cấp',
    why: 'Tên phần đứng trước dấu hai chấm, số đứng sau là chỉ tiêu giao',
  },
  {
    where: line('CT06B', 'phan'),
    words:
      'Tỷ lệ phát sinh: 20% hồ sơ TTHC được chứng thực điện tử trên tổng số hồ sơ phát sinh của thủ tục chứng thực bản sao từ bản chính',
    reading:
      'Tỷ lệ phát sinh (hồ sơ TTHC được chứng thực điện tử trên tổng số hồ sơ phát sinh của thủ tục chứng thực bản sao từ bản chính)',
    why: 'Cách tính viết ngay sau chỉ tiêu giao, đưa vào ngoặc của tên phần',
  },
];
