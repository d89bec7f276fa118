/** The words of "Hướng dẫn": what to do, what the colours and words mean. */

export const GUIDE_SECTIONS = {
  steps: 'A. CÁC BƯỚC TRONG MỘT KỲ BÁO CÁO',
  colours: 'B. MÀU SẮC',
  words: 'C. TỪ NGỮ VÀ KÝ HIỆU',
  lines: (n: number) => `D. CÁCH TÍNH ${n} DÒNG CHỈ TIÊU`,
};

/** Who does what, in order: Google menu first, then the same on files. */
export const GUIDE_STEPS: readonly (readonly [what: string, how: string])[] = [
  [
    'Xem lại cấu hình',
    'Các tab Cấu hình, Kỳ báo cáo, Cơ quan, Số liệu, Chỉ tiêu, Quy tắc, Nhiệm vụ (chỉ Văn phòng sửa). Kế hoạch năm sau chỉ cần nhập ở đây.',
  ],
  [
    'Thiết lập',
    'Menu TTHC → Thiết lập; trên máy tính: npx tthc setup THƯ_MỤC. Dựng hoặc sửa lại cấu trúc các tab, không làm mất giá trị đã gõ.',
  ],
  [
    'Cơ quan nhập số liệu',
    'Mỗi cơ quan mở tab của mình, chỉ gõ vào ô vàng nhạt: số lượng (không gõ tỷ lệ), trạng thái nhiệm vụ, văn bản; cột “kiểm tra” báo ngay ô sai. Xong chọn “Đã gửi” ở cuối tab.',
  ],
  [
    'Nhập từ tệp (nếu có)',
    'npx tthc import THƯ_MỤC TỆP…: nhận tệp csv (agency,code,value) hoặc tệp Excel có tab của cơ quan. Giá trị bị ghi đè và dòng bị từ chối được liệt kê.',
  ],
  [
    'Kiểm tra',
    'Menu TTHC → Kiểm tra; trên máy tính: npx tthc check THƯ_MỤC. Lỗi ghi cạnh ô của cơ quan và gom ở tab “Lỗi số liệu”; cảnh báo cần cơ quan ghi giải trình.',
  ],
  [
    'Tổng hợp',
    'Menu TTHC → Tổng hợp; trên máy tính: npx tthc consolidate THƯ_MỤC. Tính chỉ tiêu, ghi Tổng quan, Phụ lục I, Phụ lục II, Theo cơ quan, Xếp hạng, Tình hình gửi. Chạy lại bao nhiêu lần cũng được.',
  ],
  [
    'Đọc kết quả',
    'Bắt đầu ở Tổng quan. Mỗi con số có tử số/mẫu số, độ phủ và giờ đọc số liệu bên cạnh. Nếu chạy lỗi giữa chừng, bảng cũ được giữ nguyên: xem giờ đọc ở đầu bảng.',
  ],
];

/** The first word is coloured on the tab as the colour itself. */
export const GUIDE_COLOURS: readonly (readonly [word: string, meaning: string])[] = [
  ['Đạt', 'Chữ xanh lá: kết quả từ chỉ tiêu giao trở lên; nhiệm vụ hoàn thành đúng hạn; hạng nhất.'],
  ['Chưa đạt', 'Chữ đỏ: kết quả dưới chỉ tiêu giao; nhiệm vụ quá hạn.'],
  ['thiếu', 'Chữ nâu: có báo cáo nhưng chưa đủ hoặc có lỗi, chưa tính vào tổng; nhiệm vụ hoàn thành chậm.'],
  ['KPS', 'Chữ xám: không phát sinh, không thuộc thẩm quyền hoặc không phải báo cáo.'],
  ['Sắp đến hạn', 'Nền vàng đậm: còn không quá 15 ngày; nhiệm vụ còn đơn vị chưa báo cáo.'],
  ['Ô vàng nhạt', 'Ô để gõ ở tab của cơ quan và các tab cấu hình. Ô trắng là ô tự tính, đã khóa.'],
];

export const GUIDE_WORDS: readonly (readonly [word: string, meaning: string])[] = [
  ['(ô trống)', 'Chưa báo cáo. Không bao giờ được hiểu là 0.'],
  ['0', 'Đã báo cáo và số lượng là không.'],
  [
    'không phát sinh (KPS)',
    'Đã báo cáo, trong kỳ không có việc nào; tính là 0. Khi mẫu số bằng 0 thì không có tỷ lệ, không xếp đạt hay chưa đạt.',
  ],
  [
    'không thuộc thẩm quyền (N/A)',
    'Cơ quan không có nhiệm vụ này, chỉ dùng được khi cột “không áp dụng” của tab Cơ quan cho phép; không tính vào số đơn vị phải báo cáo.',
  ],
  [
    'đạt (tạm tính), chưa đạt (tạm tính)',
    'Kết quả khi chưa đủ cơ quan có số liệu; còn thay đổi khi có báo cáo bổ sung.',
  ],
  [
    'kết quả của tỉnh',
    'Σ tử số ÷ Σ mẫu số của các cơ quan có số liệu đầy đủ cả hai vế, không phải trung bình các tỷ lệ. So với chỉ tiêu bằng số nguyên: 99.999/100.000 in 99,99 và là chưa đạt chỉ tiêu 100.',
  ],
  [
    'độ phủ',
    '“121/134 đơn vị”: 121 đơn vị có số liệu đầy đủ, không lỗi, trên 134 đơn vị phải báo cáo dòng chỉ tiêu đó.',
  ],
  ['còn thiếu', 'Số hồ sơ (TTHC, giao dịch, lượt…) còn phải thêm vào tử số để đạt chỉ tiêu giao.'],
  [
    'lũy kế',
    'Từ quý I đến hết kỳ này: cộng từng số liệu theo cách của nó (luồng thì cộng, cuối kỳ lấy kỳ sau cùng) rồi mới tính tỷ lệ; chỉ gồm đơn vị đủ số liệu mọi quý.',
  ],
  [
    'chưa xác nhận gửi',
    'Đơn vị đã nhập số liệu nhưng chưa chọn “Đã gửi”; số liệu vẫn tính, được ghi rõ cạnh kết quả.',
  ],
];

export const GUIDE_LINE = {
  numerator: (text: string) => `Tử số: ${text}.`,
  denominator: (text: string) => `Mẫu số: ${text}.`,
  target: (text: string, unit: string) => `Chỉ tiêu giao: ${text} (${unit}).`,
  lead: (text: string) => `Chủ trì: ${text}.`,
  formula: (numerator: string, denominator: string) => `Công thức: (${numerator}) ÷ (${denominator}).`,
};
