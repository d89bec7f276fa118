import { CFB } from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { UserError } from '../../../src/local/cli/errors';
import { guardSize, guardWorkbook } from '../../../src/local/xlsx/guards';
import { parseWorkbook } from '../../../src/local/xlsx/read';
import { declaring, rawXlsx } from '../../support/local';

/** The old container with one stream of that name, as Excel wraps encrypted files. */
function container(stream: string): Uint8Array {
  const cfb = CFB.utils.cfb_new();
  CFB.utils.cfb_add(cfb, `/${stream}`, new Uint8Array(5000));
  return new Uint8Array(CFB.write(cfb, { type: 'array' }));
}

const refusal = (bytes: Uint8Array, file = 'a.xlsx'): string => {
  try {
    guardWorkbook(bytes, file);
  } catch (thrown) {
    if (thrown instanceof UserError) return thrown.message;
    throw thrown;
  }
  return '';
};

describe('guardWorkbook', () => {
  it('lets a workbook through and tells its kind', () => {
    expect(guardWorkbook(rawXlsx({ rows: '' }), 'a.xlsx')).toBe('xlsx');
    expect(guardWorkbook(container('Workbook'), 'a.xls')).toBe('xls');
    const ods = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8('<x/>'),
    });
    expect(guardWorkbook(ods, 'a.ods')).toBe('ods');
  });

  it('refuses a zip that declares 400 MB, and takes one that declares 299', () => {
    const zip = rawXlsx({ rows: '' });
    expect(refusal(declaring(zip, 400 * 1024 * 1024))).toMatch(
      /^a\.xlsx: nội dung giải nén khai báo trên 300 MB/,
    );
    expect(refusal(declaring(zip, 299 * 1024 * 1024))).toBe('');
  });

  it('refuses over 50 MB and 0 bytes by the size alone', () => {
    expect(() => guardSize(50 * 1024 * 1024 + 1, 'a.xlsx')).toThrow(/^a\.xlsx: tệp lớn hơn 50 MB/);
    expect(() => guardSize(0, 'a.xlsx')).toThrow(/^a\.xlsx: tệp rỗng/);
    expect(guardSize(50 * 1024 * 1024, 'a.xlsx')).toBeUndefined();
  });

  it('asks for the password to be taken off', () => {
    expect(refusal(container('EncryptedPackage'))).toMatch(/^a\.xlsx: tệp đặt mật khẩu/);
    const ods = zipSync({
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8('x'),
      'META-INF/manifest.xml': strToU8(
        '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>',
      ),
    });
    expect(refusal(ods, 'a.ods')).toMatch(/^a\.ods: tệp đặt mật khẩu/);
  });

  it('refuses what is no workbook, whatever its name', () => {
    const word = zipSync({ 'word/document.xml': strToU8('<x/>') });
    const text = zipSync({
      'content.xml': strToU8('<x/>'),
      mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    });
    for (const bytes of [strToU8('%PDF-1.7'), strToU8('<html>'), word, text, container('WordDocument')]) {
      expect(refusal(bytes)).toMatch(/^a\.xlsx: không phải bảng tính/);
    }
  });

  it('never drops a tab because the directory breaks off', () => {
    const whole = rawXlsx({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
    const entries = [...whole].flatMap((_, at) =>
      [0x50, 0x4b, 1, 2].every((byte, index) => whole[at + index] === byte) ? [at] : [],
    );
    expect(entries.length).toBeGreaterThan(5);
    for (const entry of entries) {
      const broken = Uint8Array.from(whole, (byte, at) => (at === entry ? 0 : byte));
      expect(() => parseWorkbook(broken, 'a.xlsx')).toThrow(/^a\.xlsx: tệp hỏng/);
    }
  });

  it('meets any damage with one line that names the file', () => {
    const whole = rawXlsx({ rows: '<row r="1"><c r="A1"><v>1</v></c></row>' });
    const damaged = fc
      .array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 20 })
      .map((hits) => Uint8Array.from(whole, (byte, at) => hits.find(([hit]) => hit === at)?.[1] ?? byte));
    fc.assert(
      fc.property(damaged, fc.nat(whole.length), (bytes, length) => {
        try {
          expect(parseWorkbook(bytes.slice(0, length), 'a.xlsx').tabs.length).toBeGreaterThanOrEqual(0);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(UserError);
          expect(String(thrown)).toMatch(/^UserError: a\.xlsx: [^\n]+$/);
        }
      }),
      { numRuns: 200 },
    );
  });
});
