import { YES } from '../settingsColumns';
import { type Cells, dayCell } from './cells';
import { always, joinedBy, ledBy } from './taskWords';

/** Phụ lục I, tasks 25 to 34, word for word. Cells a task inherits are left blank, as in the plan. */
export const TASKS_25_TO_34: readonly Cells[] = [
  {
    stt: 25,
    ten: 'Khai thác, sử dụng dữ liệu TTHC phục vụ cho việc công khai tại trụ sở cơ quan, đơn vị, tiếp nhận và giải quyết TTHC',
    san_pham: 'Dữ liệu TTHC được khai thác trên Cổng Dịch vụ công Quốc gia/Cổng Dịch vụ công của tỉnh',
    ...ledBy.all,
    ...joinedBy.office,
    ...always,
  },
  {
    stt: 26,
    ten: 'Phát hiện những TTHC đã có hiệu lực thi hành nhưng chưa được công bố, công khai hoặc được công bố, công khai nhưng chưa chính xác, đầy đủ theo quy định hoặc đã hết hiệu lực thi hành, bị hủy bỏ, bãi bỏ nhưng vẫn được đăng tải công khai hoặc không đảm bảo sự cần thiết, hợp lý, hợp pháp, các cơ quan, tổ chức giải quyết TTHC có trách nhiệm thông báo, gửi ý kiến phản hồi cho Văn phòng UBND tỉnh để kịp thời đôn đốc xử lý',
    san_pham:
      'Dữ liệu TTHC được cập nhật đầy đủ, kịp thời, đúng quy định trên Cổng Dịch vụ công Quốc gia/Cổng Dịch vụ công của tỉnh',
    ...ledBy.local,
    ...joinedBy.officeAndDepartments,
    ...always,
  },
  {
    stt: 27,
    ten: 'Tích hợp Bộ câu hỏi/trả lời về những vấn đề thường gặp trong quá trình giải quyết TTHC theo ngành, lĩnh vực từ Cổng Dịch vụ công Quốc gia với Cổng Dịch vụ công của tỉnh',
    san_pham:
      'Bộ câu hỏi/trả lời về những vấn đề thường gặp trong quá trình giải quyết TTHC theo ngành, lĩnh vực từ Cổng Dịch vụ công Quốc gia được tích hợp với Cổng Dịch vụ công của tỉnh',
    ...ledBy.information,
    ...joinedBy.office,
    thoi_gian_goc: 'Ngay sau khi Văn phòng Chính phủ có chỉ đạo',
    loai_thoi_gian: 'khi_co_chi_dao',
  },
  {
    stt: 28,
    ten: 'Tiếp nhận, trả lời phản ánh, kiến nghị trên Cổng Dịch vụ công Quốc gia',
    san_pham: 'Văn bản chỉ đạo, giải quyết, xử lý phản ánh, kiến nghị',
    ...ledBy.office,
    ...joinedBy.all,
    ...always,
    van_ban: YES,
  },
  {
    stt: 29,
    san_pham: 'Văn bản giải trình, văn bản công khai xin lỗi...',
    ...ledBy.all,
    ...joinedBy.office,
    ...always,
    ke_thua_tu_stt: 28,
    ke_thua_cot: 'ten',
    van_ban: YES,
  },
  {
    stt: 30,
    ten: 'Xây dựng tờ rơi, áp phích, tài liệu, video hướng dẫn tổ chức, cá nhân thực hiện các dịch vụ công trực tuyến, các nội dung khác có liên quan đến việc thực hiện TTHC trên môi trường điện tử và chuyển đổi số trong giải quyết TTHC',
    san_pham: 'Tờ rơi, áp phích, tài liệu, video hướng dẫn',
    ...ledBy.office,
    ...joinedBy.all,
    ...always,
  },
  {
    stt: 31,
    ten: 'Quản lý máy chủ bảo mật',
    san_pham:
      'Bảo đảm việc kết nối, tích hợp với Cổng Dịch vụ công Quốc gia an toàn, thông suốt 24 giờ tất cả các ngày trong tuần; không làm gián đoạn việc cung cấp dịch vụ công cho tổ chức, cá nhân',
    ...ledBy.information,
    ...joinedBy.office,
    ...always,
  },
  {
    stt: 32,
    san_pham:
      'Cập nhật thông tin máy chủ bảo mật trên Hệ thống quản trị của Cổng Dịch vụ công Quốc gia. Trường hợp có thay đổi thông tin phải cập nhật thông tin trên Cổng Dịch vụ công quốc gia trước 03 ngày làm việc; Căn cứ danh mục thông tin máy chủ bảo mật trên Cổng Dịch vụ công Quốc gia cấu hình các thiết bị, hạ tầng kỹ thuật bảo đảm kết nối giữa các cơ quan, đơn vị an toàn, thông suốt',
    ke_thua_tu_stt: 31,
    ke_thua_cot: 'ten+chu_tri+phoi_hop+thoi_gian',
  },
  {
    stt: 33,
    ten: 'Kiểm tra, rà soát, tăng cường các biện pháp bảo đảm an toàn, an ninh thông tin đối với Cổng Dịch vụ công, Hệ thống thông tin một cửa, bảo đảm hoạt động tin cậy, liên tục, an toàn, kịp thời khắc phục sự cố của hệ thống khi thực hiện TTHC trên môi trường điện tử',
    san_pham:
      'Cổng Dịch vụ công, Hệ thống thông tin một cửa được đảm bảo an toàn, an ninh thông tin, không gặp sự cố khi tiếp nhận và giải quyết thủ tục hành chính trên môi trường điện tử',
    ...ledBy.information,
    ...joinedBy.all,
    ...always,
  },
  {
    stt: 34,
    ten: 'Ban hành Quy chế quản lý, vận hành Hệ thống thông tin giải quyết TTHC',
    san_pham: 'Quyết định QPPL của UBND tỉnh',
    ...ledBy.information,
    ...joinedBy.all,
    thoi_gian_goc: 'Quý IV/2024',
    loai_thoi_gian: 'quy',
    han: dayCell('2024-12-31'),
    van_ban: YES,
  },
];
