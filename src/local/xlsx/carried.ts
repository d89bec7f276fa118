import { type Cell, type CellValue as ExcelValue, ValueType, type Worksheet } from 'exceljs';
import { cellAt, type InputCell, isBlank, type TabCells, valueAt } from '../../cells/cell';
import { carriedCell, excelValue } from './sheet';
import { storedValue } from './stored';

/** Text exceljs would read back as another sign. */
const CODED = /_x[0-9A-Fa-f]{4}_/;

/** What a cell of the present file shows under a link: exceljs keeps both in one value. */
const underLink = (value: ExcelValue): ExcelValue =>
  typeof value === 'object' && value !== null && 'hyperlink' in value ? value.text : value;

/** Text in several fonts, an error and an array formula say more than the value read; they stay when they say the same. */
function richer(present: ExcelValue, { value, formula }: InputCell): ExcelValue | undefined {
  const shown = underLink(present);
  if (typeof shown !== 'object' || shown === null) return undefined;
  if (formula === undefined && 'richText' in shown) {
    const text = shown.richText.map((run) => run.text).join('');
    return text === value && !CODED.test(text) ? shown : undefined;
  }
  if (formula === undefined && 'error' in shown) return shown.error === value ? shown : undefined;
  const isArray = formula !== undefined && 'shareType' in shown && shown.shareType === 'array';
  const own = isArray ? excelValue(value, formula) : null;
  return typeof own === 'object' && own !== null ? Object.assign({}, shown, own) : undefined;
}

/** A cell under a merge, whose value is that of the merge's first. */
const isCovered = (cell: Cell): boolean => cell.type === ValueType.Merge;

/** Values and formulas as read are right where exceljs is not: LibreOffice's booleans, formulas shared between cells. */
function layValues(sheet: Worksheet, source: Worksheet, tab: TabCells): void {
  sheet.eachRow((line, row) => {
    line.eachCell((cell, col) => {
      if (isCovered(cell)) return;
      const read = cellAt(tab, row - 1, col - 1);
      const present = source.getRow(row).getCell(col).value;
      cell.value = richer(present, read) ?? excelValue(storedValue(read.value, true), read.formula);
    });
  });
  tab.cells.forEach((values, row) => {
    values.forEach((_, col) => {
      const read = cellAt(tab, row, col);
      if (read.value === null && read.formula === undefined) return;
      if (sheet.getRow(row + 1).getCell(col + 1).type === ValueType.Null) carriedCell(sheet, row, col, read);
    });
  });
}

/** Merges that hide no value: a merged sheet keeps none but the first. */
function soundMerges(source: Worksheet, tab: TabCells): readonly string[] {
  return source.model.merges.filter((range) => {
    const [first = '', last = first] = range.split(':');
    const { row: top, col: left } = source.getCell(first).fullAddress;
    const { row: bottom, col: right } = source.getCell(last).fullAddress;
    for (let row = top; row <= bottom; row += 1) {
      for (let col = left; col <= right; col += 1) {
        const isFirst = row === top && col === left;
        if (!isFirst && !isBlank(valueAt(tab, row - 1, col - 1))) return false;
      }
    }
    return true;
  });
}

/** The pictures of a sheet, which the new workbook numbers anew. */
function addPictures(sheet: Worksheet, source: Worksheet): void {
  for (const { imageId, range } of source.getImages()) {
    const picture = source.workbook.getImage(Number(imageId));
    sheet.addImage(sheet.workbook.addImage(picture), range);
  }
}

/** exceljs writes a print area's rows as they come: without "$" they would wander. */
const fixedRows = (area: string): string => area.replace(/([A-Z]+)(\d+)/g, '$1$$$2');

/**
 * Fills a sheet with a foreign tab as it looks in the present file: fonts, fills, widths, merges, comments, dropdowns,
 * conditions, pictures, print set-up, protection. Links are laid in by `package.ts`.
 */
export function copySheet(sheet: Worksheet, source: Worksheet, tab: TabCells): void {
  const model = { ...source.model, name: sheet.name, media: [], mergeCells: soundMerges(source, tab) };
  sheet.model = model;
  layValues(sheet, source, tab);
  addPictures(sheet, source);
  const { printArea } = sheet.pageSetup;
  if (printArea) sheet.pageSetup = { ...sheet.pageSetup, printArea: fixedRows(printArea) };
}
