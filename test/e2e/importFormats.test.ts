import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { agenciesFile, consolidate, copyOf, importFiles, init } from '../support/e2e';
import { newFolder, removeFolders } from '../support/local';
import { COMMUNE } from './support/mistreat';
import { colOf, edit, openBook, put, rowOf, tabOf, typedIn } from './support/sheets';
import { convert, describeWithSoffice } from './support/soffice';
import { DISTRICT, TOP, type Whole, wholeSet } from './support/wholeSet';

afterAll(removeFolders);

describeWithSoffice('a filled workbook sent back as', () => {
  let whole: Whole;
  let source = '';

  beforeAll(async () => {
    whole = await wholeSet();
    source = copyOf(whole.dir);
    edit(join(source, DISTRICT), (book) => {
      const sheet = tabOf(book, COMMUNE);
      const at = (column: string) => [rowOf(sheet, 'task:10'), colOf(sheet, 'cols:C', column)] as const;
      put(sheet, ...at('ty_le_hoan_thanh'), { t: 'n', v: 0.85, z: '0%' });
      put(sheet, ...at('van_ban_ngay'), { t: 'n', v: 45_540, z: 'dd/mm/yyyy' });
      put(sheet, ...at('van_ban_trich_yeu'), 'Báo cáo "một cửa" & kết quả < 100%');
    });
  }, 120_000);

  it.each(['xlsx', 'xls', 'ods'] as const)('.%s gives back every value typed', async (format) => {
    const dir = join(newFolder(), 'mới');
    await init(dir, '--agencies', agenciesFile());
    const files = [TOP, DISTRICT].map((file) => {
      const path = join(newFolder(), `nộp.${format}`);
      writeFileSync(path, convert(join(source, file), format));
      return path;
    });
    const { agencies, rejected, overwritten } = await importFiles(dir, ...files);
    expect({ agencies, rejected, overwritten }).toEqual({ agencies: 8, rejected: [], overwritten: [] });
    // An .ods writes the same date format as dd"/"mm"/"yyyy.
    const typed = (folder: string) =>
      Object.entries(typedIn(tabOf(openBook(join(folder, DISTRICT)), COMMUNE))).map(
        ([place, value]) => `${place} ${value.replaceAll('"/"', '/')}`,
      );
    expect(typed(dir)).toEqual(typed(source));
    expect((await consolidate(dir)).indicators).toEqual(whole.results.indicators);
  });
});
