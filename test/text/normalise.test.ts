import fc from 'fast-check';
import { bareKey, nameKey, tidy } from '../../src/text/normalise';

describe('tidy', () => {
  it.each([
    ['  UBND \u00a0xã\r\nBằng\tThành ', 'UBND xã Bằng Thành'],
    ['1\u202f234\u2009567', '1 234 567'],
    ['Ba\u200b Bê\u0309\ufeff', 'Ba Bể'],
    ['a\u0000b\u001fc', 'a b c'],
    ['a\ud800b', 'a\ufffdb'],
    ['\u200b \u00a0\n', ''],
  ])('shows %j as %j', (typed, shown) => expect(tidy(typed)).toBe(shown));

  it('keeps spelling, case and old tone placement', () => {
    expect(tidy('Xã Trung Hoà, Liêm Thuỷ')).toBe('Xã Trung Hoà, Liêm Thuỷ');
  });

  it('is done after one pass, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = tidy(text);
        expect(tidy(once)).toBe(once);
        expect(once).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]|\s\s|^\s|\s$/u);
      }),
    );
  });
});

describe('nameKey', () => {
  it.each([
    ['Xã Trung Hoà', 'xã trung hòa'],
    ['UỶ BAN', 'ủy ban'],
    ['Liêm Thuỷ', 'liêm thủy'],
    ['khoẻ', 'khỏe'],
    ['Hoàng Trĩ', 'hoàng trĩ'],
    ['quý, huỳnh', 'quý huỳnh'],
    ['\u00d0ức Xuân', 'đức xuân'],
    ['Sở TT&TT', 'sở tt tt'],
    ['Lao động - Thương binh', 'lao động thương binh'],
    ['...', ''],
  ])('reads %j as %j', (name, key) => expect(nameKey(name)).toBe(key));

  it('gives NFD text the key of NFC text', () => {
    expect(nameKey('Phường Xuất Hoá'.normalize('NFD'))).toBe('phường xuất hóa');
  });

  it('does not change a key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) =>
        expect(nameKey(nameKey(text))).toBe(nameKey(text)),
      ),
    );
  });
});

describe('bareKey', () => {
  it.each([
    ['Chợ Đồn', 'cho don'],
    ['ĐỨC XUÂN', 'duc xuan'],
    ['Na Rì', 'na ri'],
  ])('strips %j to %j', (name, key) => expect(bareKey(name)).toBe(key));
});
