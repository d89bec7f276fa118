import { YES } from '../settingsColumns';
import { type Cells, dayCell } from './cells';
import { always, joinedBy, ledBy } from './taskWords';

/** Phụ lục I, tasks 1 to 12, word for word. */
export const TASKS_01_TO_12: readonly Cells[] = [
  {
    stt: 1,
    ten: 'Đẩy mạnh triển khai thực hiện chứng thực bản sao điện tử từ bản chính trên Cổng Dịch vụ công Quốc gia',
    san_pham: 'Hồ sơ TTHC lĩnh vực chứng thực được chứng thực điện tử trên Cổng Dịch vụ công Quốc gia',
    ...ledBy.local,
    ...joinedBy.justice,
    ...always,
  },
  {
    stt: 2,
    ten: 'Kết nối, khắc phục những khó khăn, vướng mắc (về kỹ thuật) phát sinh trong quá trình triển khai thực hiện chứng thực bản sao điện tử từ bản chính trên Cổng Dịch vụ công Quốc gia',
    san_pham:
      'Các vướng mắc, khó khăn phát sinh trong quá trình triển khai thực hiện chứng thực bản sao điện tử từ bản chính được khắc phục, duy trì ổn định việc thực hiện',
    ...ledBy.information,
    ...joinedBy.officeAndJustice,
    ...always,
  },
  {
    stt: 3,
    ten: 'Tuyên truyền, phổ biến, hướng dẫn hộ gia đình, cá nhân thanh toán trực tuyến nghĩa vụ tài chính (thuế, lệ phí trước bạ) khi thực hiện TTHC về đất đai trên Cổng Dịch vụ công Quốc gia',
    san_pham: 'Hồ sơ TTHC về đất đai được thanh toán trực tuyến nghĩa vụ tài chính',
    ...ledBy.environment,
    ...joinedBy.tax,
    ...always,
  },
  {
    stt: 4,
    ten: 'Xử lý các vấn đề về kỹ thuật trong quá trình thanh toán trực tuyến nghĩa vụ tài chính khi thực hiện TTHC về đất đai',
    san_pham:
      'Các vướng mắc, khó khăn về kỹ thuật trong quá trình thực hiện thanh toán trực tuyến nghĩa vụ tài chính khi thực hiện TTHC về đất đai được khắc phục, duy trì ổn định việc thực hiện',
    ...ledBy.information,
    ...joinedBy.officeTaxEnvironment,
    ...always,
  },
  {
    stt: 5,
    ten: 'Chỉ đạo việc tiếp nhận, giải quyết TTHC trên môi trường điện tử',
    san_pham: 'Văn bản chỉ đạo',
    ...ledBy.all,
    ...joinedBy.office,
    ...always,
    van_ban: YES,
  },
  {
    stt: 6,
    ten: 'Tổ chức tiếp nhận, giải quyết TTHC trên Cổng Dịch vụ công Quốc gia, Cổng Dịch vụ công của tỉnh',
    san_pham:
      'Hồ sơ TTHC được tiếp nhận trực tuyến trên Cổng Dịch vụ công Quốc gia, Cổng Dịch vụ công của tỉnh',
    ...ledBy.all,
    ...joinedBy.office,
    ...always,
  },
  {
    stt: 7,
    ten: 'Hướng dẫn tạo tài khoản người dùng trên Cổng Dịch vụ công Quốc gia',
    san_pham: 'Tổ chức, cá nhân có tài khoản để thực hiện các dịch vụ công trực tuyến',
    ...ledBy.all,
    ...joinedBy.information,
    ...always,
  },
  {
    stt: 8,
    ten: 'Tích hợp, quản lý thông tin trong Kho quản lý dữ liệu điện tử của tổ chức, cá nhân trên Cổng Dịch vụ công Quốc gia',
    san_pham: 'Tổ chức, cá nhân có tài khoản để thực hiện các Dịch vụ công trực tuyến',
    ...ledBy.information,
    ...joinedBy.all,
    ...always,
  },
  {
    stt: 9,
    ten: 'Tích hợp, kết nối, cung cấp dịch vụ thanh toán trực tuyến',
    san_pham:
      'Các dịch vụ công trực tuyến có phát sinh phí, lệ phí được thanh toán trực tuyến trên Cổng Dịch vụ công của tỉnh/Cổng Dịch vụ công Quốc gia',
    ...ledBy.information,
    ...joinedBy.all,
    ...always,
  },
  {
    stt: 10,
    ten: 'Đánh giá, báo cáo việc tiếp nhận và giải quyết TTHC trên môi trường điện tử',
    san_pham: 'Lồng ghép nội dung kiểm tra tại các buổi kiểm tra về công tác kiểm soát TTHC',
    ...ledBy.all,
    ...joinedBy.office,
    thoi_gian_goc: 'Theo kỳ báo cáo',
    loai_thoi_gian: 'theo_ky_bao_cao',
    van_ban: YES,
  },
  {
    stt: 11,
    ten: 'Kiểm tra việc thực hiện TTHC trên môi trường điện tử',
    san_pham: 'Lồng ghép nội dung kiểm tra tại các buổi kiểm tra về công tác kiểm soát TTHC',
    ...ledBy.office,
    ...joinedBy.all,
    thoi_gian_goc: 'Quý III/2024',
    loai_thoi_gian: 'quy',
    han: dayCell('2024-09-30'),
    van_ban: YES,
  },
  {
    stt: 12,
    ten: 'Kết nối, đồng bộ kết quả xử lý hồ sơ của các TTHC trên Cổng Dịch vụ công Quốc gia',
    san_pham: '100% kết quả xử lý hồ sơ TTHC của tỉnh được đồng bộ trên Cổng Dịch vụ công Quốc gia',
    ...ledBy.information,
    ...joinedBy.officeAndDepartments,
    ...always,
  },
];
