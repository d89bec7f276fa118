/** Every word and sentence the made-up clerks write, but for the planted faults, which stand beside their rules. */

export const TYPED = { none: 'không phát sinh', tick: 'x', sent: 'Đã gửi' } as const;

/** What came of a task in the quarter, by STT; `n` is a small number. A task without an entry says nothing. */
export const RESULTS: Readonly<Record<number, (n: number) => string>> = {
  1: (n) =>
    `Bố trí 01 công chức trực tiếp chứng thực điện tử; hướng dẫn ${n} công dân nộp hồ sơ trên Cổng DVCQG.`,
  2: (n) => `Tiếp nhận ${n} sự cố kỹ thuật về chứng thực điện tử, đã xử lý xong ${n} sự cố.`,
  3: (n) =>
    `Phát ${n} tin trên loa truyền thanh cơ sở; niêm yết hướng dẫn nộp thuế đất đai trực tuyến tại bộ phận một cửa.`,
  4: (n) => `Xử lý ${n} lỗi kết nối thanh toán nghĩa vụ tài chính đất đai; hệ thống hoạt động ổn định.`,
  5: () => 'Đã ban hành văn bản chỉ đạo, giao chỉ tiêu đến từng công chức bộ phận một cửa.',
  6: (n) =>
    `Tiếp nhận hồ sơ trực tuyến trên Hệ thống thông tin giải quyết TTHC; hỗ trợ ${n} trường hợp nộp tại chỗ.`,
  7: (n) => `Hướng dẫn ${n} lượt công dân tạo tài khoản, định danh mức 2.`,
  8: (n) => `Kho dữ liệu điện tử đã có thêm ${n} tài khoản tổ chức, cá nhân được đồng bộ.`,
  9: (n) => `Tích hợp thanh toán trực tuyến cho ${n} dịch vụ công có phí, lệ phí.`,
  10: () => 'Đã tổng hợp, báo cáo kết quả tiếp nhận, giải quyết TTHC trên môi trường điện tử trong kỳ.',
  11: (n) => `Đã kiểm tra ${n} cơ quan, đơn vị theo kế hoạch; số còn lại kiểm tra trước 30/9.`,
  12: (n) => `Đồng bộ kết quả hằng ngày; còn ${n} hồ sơ lỗi mã định danh đang rà soát.`,
  14: (n) => `Lập danh sách ${n} TTHC đề xuất rút ngắn thời gian, giảm thành phần hồ sơ.`,
  15: (n) => `Rà soát ${n} TTHC, đề nghị nâng lên dịch vụ công trực tuyến toàn trình.`,
  16: (n) => `Thẩm định ${n} dịch vụ công trực tuyến do các sở, ngành đề nghị.`,
  17: (n) => `Kiểm thử ${n} dịch vụ công trực tuyến đã được thẩm định.`,
  21: (n) => `Tích hợp thêm ${n} TTHC lên Cổng Dịch vụ công Quốc gia.`,
  22: (n) => `Đã số hóa ${n} hồ sơ còn hiệu lực theo kế hoạch của đơn vị.`,
  23: (n) => `Cập nhật ${n} TTHC trên Cơ sở dữ liệu quốc gia về TTHC.`,
  24: () => 'Kết nối thông suốt, đối soát dữ liệu hằng tuần.',
  25: (n) => `Niêm yết mã QR tra cứu ${n} TTHC tại bộ phận một cửa.`,
  26: (n) => `Phát hiện ${n} TTHC có thành phần hồ sơ chưa thống nhất, đã có công văn phản hồi.`,
  27: () => 'Đang xây dựng phương án tích hợp theo hướng dẫn của Văn phòng Chính phủ.',
  29: (n) => `Ban hành ${n} văn bản giải trình, xin lỗi do trả kết quả chậm.`,
  30: (n) => `Phát hành ${n} mẫu tờ rơi, 02 video hướng dẫn nộp hồ sơ trực tuyến.`,
  31: () => 'Máy chủ bảo mật hoạt động 24/7, trong kỳ không có sự cố.',
  32: () => 'Không thay đổi thông tin máy chủ bảo mật trong kỳ.',
  33: (n) => `Thực hiện ${n} đợt rà soát lỗ hổng, đã vá đầy đủ.`,
  34: () => 'Dự thảo Quy chế đã lấy ý kiến các sở, ngành, địa phương, đang tiếp thu.',
};

/** Title of the document behind a task, by STT. */
export const DOCUMENT_TITLES: Readonly<Record<number, string>> = {
  5: 'Kế hoạch tăng cường tiếp nhận, giải quyết TTHC trên môi trường điện tử quý III/2024',
  10: 'Báo cáo kết quả tiếp nhận, giải quyết TTHC trên môi trường điện tử quý III/2024',
  11: 'Kế hoạch kiểm tra công tác kiểm soát TTHC năm 2024',
  13: 'Hướng dẫn rà soát, đánh giá, tái cấu trúc quy trình TTHC',
  18: 'Tờ trình đề nghị công bố danh mục dịch vụ công trực tuyến',
  19: 'Quyết định công bố danh mục dịch vụ công trực tuyến',
  20: 'Quyết định công bố danh mục TTHC tích hợp trên Cổng Dịch vụ công Quốc gia',
  22: 'Kế hoạch số hóa hồ sơ, kết quả giải quyết TTHC năm 2024',
  28: 'Văn bản giao xử lý phản ánh, kiến nghị',
  29: 'Văn bản giải trình, xin lỗi tổ chức, cá nhân',
  34: 'Tờ trình dự thảo Quy chế quản lý, vận hành Hệ thống thông tin giải quyết TTHC',
};

/** A difficulty and what is proposed against it. */
export type Trouble = { readonly difficulty: string; readonly proposal: string };

const trouble = (difficulty: string, proposal: string): Trouble => ({ difficulty, proposal });

type Troubles = readonly [Trouble, ...Trouble[]];

/** What districts and communes meet with. */
export const LOCAL_TROUBLES: Troubles = [
  trouble(
    'Đường truyền tại một số thôn không ổn định, người dân khó nộp hồ sơ trực tuyến.',
    'Đề nghị Sở Thông tin và Truyền thông hỗ trợ nâng cấp đường truyền tại xã.',
  ),
  trouble(
    'Nhiều người dân chưa có tài khoản ngân hàng, chưa thanh toán trực tuyến được.',
    'Đề nghị ngân hàng phối hợp mở tài khoản lưu động tại các xã vùng cao.',
  ),
  trouble(
    'Máy quét của bộ phận một cửa đã cũ, số hóa chậm.',
    'Đề nghị UBND cấp trên bố trí kinh phí mua sắm máy quét.',
  ),
  trouble(
    'Công chức kiêm nhiệm nhiều việc, chưa thành thạo thao tác trên hệ thống.',
    'Đề nghị Văn phòng UBND tỉnh tổ chức tập huấn cho công chức bộ phận một cửa.',
  ),
];

/** What the provincial offices meet with. */
export const PROVINCIAL_TROUBLES: Troubles = [
  trouble(
    'Hệ thống thông tin giải quyết TTHC có lúc lỗi ký số, phải làm lại nhiều lần.',
    'Đề nghị đơn vị vận hành khắc phục lỗi ký số, có đường dây hỗ trợ.',
  ),
  trouble(
    'Dữ liệu dân cư chưa đồng bộ kịp thời nên ít thành phần hồ sơ được dùng lại.',
    'Đề nghị hoàn thiện kết nối với Cơ sở dữ liệu quốc gia về dân cư.',
  ),
  trouble(
    'Một số phần mềm chuyên ngành của Bộ chưa liên thông với hệ thống của tỉnh, phải nhập hai lần.',
    'Đề nghị UBND tỉnh kiến nghị các Bộ sớm hoàn thành kết nối, chia sẻ dữ liệu.',
  ),
];
