import { shortFieldName } from '../../src/indicators/messages';

describe('shortFieldName', () => {
  it.each([
    ['Số hồ sơ từ kỳ trước chuyển sang', 'số hồ sơ từ kỳ trước chuyển sang'],
    ['Trong đó: số lượt/phiếu hài lòng và rất hài lòng', 'số lượt/phiếu hài lòng và rất hài lòng'],
    ['Đơn vị đã cung cấp dịch vụ (1 = có, 0 = chưa)', 'đơn vị đã cung cấp dịch vụ'],
    ['Tổng số hồ sơ mới (= trực tuyến + trực tiếp) - TỰ TÍNH', 'tổng số hồ sơ mới'],
    ['TTHC đã công bố', 'TTHC đã công bố'],
  ])('%s → %s', (name, short) => {
    expect(shortFieldName(name)).toBe(short);
  });

  it('cuts a long name at a word', () => {
    const short = shortFieldName(
      'Số hồ sơ đã giải quyết, trả kết quả của TTHC có quy định cấp kết quả bằng văn bản hoặc bản điện tử',
    );
    expect(short).toBe('số hồ sơ đã giải quyết, trả kết quả của TTHC có quy định cấp kết quả bằng văn…');
    expect(short.length).toBeLessThanOrEqual(81);
  });
});
