import { readFileSync } from 'node:fs';
import { looksMojibake } from '../../src/reading/mojibake';

describe('looksMojibake', () => {
  it.each(['plan/ke-hoach-tthc-2024.txt', 'plan/fields.csv', 'org/agencies.csv'])(
    'suspects no word of %s',
    (name) => {
      const text = readFileSync(`${__dirname}/../fixtures/${name}`, 'utf8').normalize('NFC');
      expect(text.split(/[\s,"]+/u).length).toBeGreaterThan(100);
      expect(text.split(/[\s,"]+/u).filter(looksMojibake)).toEqual([]);
    },
  );

  it('suspects no ordinary sentence', () => {
    for (const text of [
      'Đã tuân thủ quy định, xuất phát từ thực tế; tỷ lệ 100% và số 12/QĐ-UBND',
      'Tòa án, hòa giải, còn đòi hỏi phòng họp, marketing banking',
      'xã Thượng Ân, Nặm Pậu, Pác Nặm, Ngân Sơn, Quảng Khê, Hà Hiệu',
      'TÀI LIỆU HƯỚNG DẪN; ỦY BAN NHÂN DÂN; VIỆT NAM; KÍNH GỬI',
      'diện tích 500 m², nhiệt độ 30 °C, “trích dẫn” – «trích dẫn»',
    ]) {
      expect(text.split(' ').filter(looksMojibake)).toEqual([]);
    }
  });
});
