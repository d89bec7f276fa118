import { Workbook, type Worksheet } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const RED_DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg==';

/** The title of the tab no layout knows. */
export const FOREIGN = 'Ghi chú & "việc"';

function fillNotes(sheet: Worksheet): void {
  sheet.getColumn(2).width = 33;
  sheet.getRow(2).height = 41;
  sheet.getCell('A1').value = 'Việc riêng của phòng';
  sheet.getCell('A1').font = { name: 'Arial', size: 15, bold: true, color: { argb: 'FF112233' } };
  sheet.mergeCells('A1:C1');
  sheet.getCell('A2').value = 5;
  sheet.getCell('A2').note = 'Nhớ hỏi lại';
  sheet.getCell('A3').value = 7;
  sheet.getCell('A3').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFEE00' } };
  sheet.getCell('A4').value = { formula: 'SUM(A2:A3)', result: 12 };
  sheet.getCell('A5').value = true;
  sheet.getCell('A6').value = new Date(Date.UTC(2024, 8, 5));
  sheet.getCell('A6').numFmt = 'dd/mm/yyyy';
  sheet.getCell('A7').value = 0.256;
  sheet.getCell('A7').numFmt = '0.0%';
  sheet.getCell('A8').value = { richText: [{ text: 'đậm', font: { bold: true } }, { text: ' nhạt' }] };
  sheet.getCell('B2').value = {
    text: 'Trang',
    hyperlink: 'https://a.vn/x?b=1&c=2#muc',
    tooltip: 'Mở "trang"',
  };
  sheet.getCell('B3').value = { formula: 'A2*2', result: 10 };
  sheet.getCell('B4').value = { sharedFormula: 'B3', result: 14 };
  const array = { shareType: 'array', ref: 'B5', formula: 'SUM(A2:A3*A2:A3)', result: 74 };
  sheet.getCell('B5').value = array;
  sheet.getCell('C2').dataValidation = { type: 'list', allowBlank: true, formulae: ['"Có,Không"'] };
  sheet.addConditionalFormatting({
    ref: 'A2:A3',
    rules: [{ type: 'expression', priority: 1, formulae: ['A2>6'], style: { font: { bold: true } } }],
  });
  sheet.pageSetup.printArea = 'A1:C9';
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: 1 }];
}

/** A file with a tab of ours (its code in A1) and one nobody knows, with everything a clerk may have put there. */
export async function workbookWithForeign(code: string): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.addWorksheet('Của ta').getCell('A1').value = code;
  const sheet = workbook.addWorksheet(FOREIGN);
  fillNotes(sheet);
  sheet.addImage(workbook.addImage({ base64: RED_DOT, extension: 'png' }), 'E2:F4');
  workbook.addWorksheet('Ẩn', { state: 'hidden' }).getCell('A1').value = 'giấu';
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** The sheets of a file as exceljs, which knows looks, reads them. */
export async function sheetsOf(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook;
}

const noteText = (sheet: Worksheet, cell: string): string => {
  const { note } = sheet.getCell(cell);
  return typeof note === 'string' ? note : (note?.texts ?? []).map(({ text }) => text).join('');
};

/** What a clerk would miss in the foreign tab, by name. */
export async function foreignLooks(bytes: Uint8Array): Promise<Readonly<Record<string, unknown>>> {
  const workbook = await sheetsOf(bytes);
  const sheet = workbook.getWorksheet(FOREIGN);
  if (sheet === undefined) throw new Error('no foreign tab');
  const at = (cell: string) => sheet.getCell(cell);
  const { fill, font } = { fill: at('A3').fill, font: at('A1').font };
  const [view] = sheet.views;
  return {
    note: noteText(sheet, 'A2').trim(),
    merges: sheet.model.merges,
    width: Math.round(sheet.getColumn(2).width ?? 0),
    height: Math.round(sheet.getRow(2).height),
    font: [font.name, font.size, font.bold, font.color?.argb],
    fill: fill.type === 'pattern' ? fill.fgColor?.argb : null,
    formats: [at('A6').numFmt, at('A7').numFmt],
    list: at('C2').dataValidation?.formulae?.[0],
    // LibreOffice keeps the part after "#" elsewhere, where exceljs does not look.
    link: at('B2').hyperlink?.split('#')[0],
    bold: at('A8').value,
    frozen: view?.state === 'frozen' ? view.ySplit : null,
    pictures: sheet.getImages().length,
    hidden: workbook.getWorksheet('Ẩn')?.state,
  };
}

/** The same file with the XML of the foreign sheet changed. */
export function withSheet(bytes: Uint8Array, change: (sheet: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const name = 'xl/worksheets/sheet2.xml';
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(parts[name] ?? new Uint8Array()))) });
}
