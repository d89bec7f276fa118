import { utils, write } from '@e965/xlsx';
import { writeFileSync } from 'node:fs';
import { crossTab } from './crosstab';
import { faultlessCase } from './province';
const t = crossTab(faultlessCase());
const book = utils.book_new();
for (const [name, grid] of Object.entries(t.sheets)) {
  const rows = grid.map(r => r.map(v => typeof v === 'string' && v.startsWith('=') ? { t: 'n' as const, f: v.slice(1) } : v));
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows as never), name);
}
writeFileSync('/tmp/klo/c.xlsx', write(book, { type: 'buffer', bookType: 'xlsx', compression: true }));
