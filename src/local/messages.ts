/** Every sentence about files and folders. One line each: what was found, what to do. */
export const FILE_MESSAGES = {
  tooBig: (file: string, megabytes: number) =>
    `${file}: tệp lớn hơn ${megabytes} MB nên không mở. Hãy bỏ ảnh và trang thừa rồi lưu lại.`,
  tooBigUnpacked: (file: string, megabytes: number) =>
    `${file}: nội dung giải nén khai báo trên ${megabytes} MB nên không mở. Hãy chép phần số liệu sang một tệp mới rồi gửi lại.`,
  empty: (file: string) => `${file}: tệp rỗng (0 byte). Hãy lưu lại hoặc chép lại tệp.`,
  protected: (file: string) =>
    `${file}: tệp đặt mật khẩu mở. Hãy bỏ mật khẩu (Tệp > Thông tin > Bảo vệ) rồi lưu lại.`,
  notWorkbook: (file: string) =>
    `${file}: không phải bảng tính. Hãy mở bằng Excel hoặc LibreOffice rồi lưu dạng .xlsx.`,
  broken: (file: string) =>
    `${file}: tệp hỏng hoặc chép chưa hết, không đọc được. Hãy mở bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx.`,
  unreadable: (file: string, code: string) =>
    `${file}: không mở được (${code}). Hãy kiểm tra đường dẫn và quyền đọc.`,
  missingFile: (file: string) => `${file}: không có tệp này. Hãy kiểm tra lại đường dẫn.`,
} as const;

export const FOLDER_MESSAGES = {
  missing: (dir: string) =>
    `${dir}: không có thư mục này. Hãy kiểm tra đường dẫn, hoặc chạy tthc init ${dir}`,
  notFolder: (dir: string) => `${dir}: không phải thư mục. Hãy chỉ ra thư mục chứa các tệp .xlsx.`,
  cannotCreate: (dir: string, code: string) =>
    `${dir}: không tạo được thư mục (${code}). Hãy chọn nơi khác hoặc xin quyền ghi.`,
  noHub: (dir: string) => `${dir}: chưa có tệp tổng hợp, hãy chạy tthc init ${dir}`,
  twoHubs: (files: readonly string[]) =>
    `Có ${files.length} tệp tổng hợp trong thư mục: ${files.join('; ')}. Hãy chỉ để lại một tệp, chuyển tệp kia đi nơi khác.`,
  badSettings: (file: string, fault: string) =>
    `${file}: không đúng khuôn (${fault}). Hãy sửa lại, hoặc xóa tệp này đi: số liệu không nằm ở đó.`,
} as const;

/** Why a file was left as it is. */
export const LEFT_REASONS = {
  office: 'đang mở trong Excel; hãy đóng tệp rồi chạy lại',
  libreOffice: 'đang mở trong LibreOffice; hãy đóng tệp rồi chạy lại',
  changed: 'đã thay đổi sau khi đọc; hãy chạy lại để đọc bản mới',
  gone: 'không còn trong thư mục; hãy kiểm tra lại tên tệp rồi chạy lại',
  exists: 'đã có tệp cùng tên; hãy chuyển tệp cũ đi nơi khác rồi chạy lại',
  noRight: 'không có quyền ghi; hãy bỏ thuộc tính chỉ đọc hoặc xin quyền ghi',
  noFolderRight: 'thư mục không cho ghi; hãy xin quyền ghi vào thư mục',
  noSpace: 'ổ đĩa hết chỗ; hãy dọn bớt rồi chạy lại',
  failed: (code: string) => `không ghi được (${code}); hãy kiểm tra ổ đĩa rồi chạy lại`,
  hub: (hub: string) => `chưa ghi vì tệp tổng hợp ${hub} không ghi được`,
} as const;

export const CSV_MESSAGES = {
  notUtf8: (file: string) =>
    `${file}: không phải UTF-8, hãy lưu dạng CSV UTF-8 (trong Excel: Lưu dưới dạng > CSV UTF-8).`,
  empty: (file: string) => `${file}: tệp không có dòng nào. Cần một dòng tiêu đề và các dòng số liệu.`,
  missingColumns: (file: string, columns: readonly string[]) =>
    `${file}, dòng 1: thiếu cột ${columns.join(', ')}. Hãy thêm vào dòng tiêu đề.`,
  repeatedColumn: (file: string, column: string) =>
    `${file}, dòng 1: cột ${column} có hai lần. Hãy bỏ bớt một.`,
  wrongCount: (file: string, row: number, found: number, wanted: number) =>
    `${file}, dòng ${row}: có ${found} ô, dòng tiêu đề có ${wanted}. Hãy kiểm tra dấu phân cách và dấu ngoặc kép.`,
  openQuote: (file: string, row: number) =>
    `${file}, dòng ${row}: dấu ngoặc kép mở mà không đóng đúng chỗ. Hãy sửa lại.`,
} as const;

export const PRINT_WORDS = { page: 'Trang', maker: 'TTHC' } as const;
