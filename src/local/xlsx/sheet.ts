import type { CellFormulaValue, CellValue as ExcelValue, Worksheet } from 'exceljs';
import { columnLetters } from '../../cells/a1';
import { type CellValue, cellAt, detailKey, type InputCell, type TabCells } from '../../cells/cell';
import type { Block, CellModel, PrintSetup, TabModel } from '../../workbook/model';
import { PRINT_WORDS } from '../messages';
import { keysIn } from './blocks';
import { toXlsxFormula } from './formulas';
import { lookOf, opaque } from './look';
import { addConditionals, addValidation } from './rules';
import { storedValue } from './stored';

const A4 = 9;
/** Points a line of Times New Roman 12 with Vietnamese accents needs. */
const ROW_HEIGHT = 16.5;
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };

/** Readers turn "_x0041_" into "A": an underscore that would start such a code is itself written as a code. */
const escaped = (text: string): string => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

/** What exceljs is given for a cell. Text stays text even when it starts with "=". */
export function excelValue(value: CellValue, formula: string | undefined): ExcelValue {
  if (formula === undefined) return typeof value === 'string' ? escaped(value) : value;
  // A blank result is stored as "": without any result a reader would take the formula for 0.
  const result: CellFormulaValue['result'] = value ?? '';
  return { formula: toXlsxFormula(formula), result };
}

function fillCell(sheet: Worksheet, cell: CellModel, unlocked: boolean): void {
  const target = sheet.getRow(cell.row + 1).getCell(cell.col + 1);
  const typed = unlocked || cell.style === 'foreign';
  target.value = excelValue(storedValue(cell.value, typed), cell.formula);
  target.style = lookOf(cell.style, cell.format ?? '', unlocked);
}

/** Every input cell is unlocked, also one the layout lists no cell for. */
function fillCells(sheet: Worksheet, tab: TabModel): void {
  const inputs = keysIn(tab.inputs);
  for (const cell of tab.cells) {
    fillCell(sheet, cell, inputs.delete(detailKey(cell.row, cell.col)));
  }
  for (const key of inputs) {
    const [row = 0, col = 0] = key.split(',').map(Number);
    fillCell(sheet, { row, col, value: null, style: 'plain' }, true);
  }
}

function shapeGrid(sheet: Worksheet, tab: TabModel): void {
  tab.widths.forEach((width, col) => {
    if (width > 0) sheet.getColumn(col + 1).width = width;
  });
  for (const col of tab.hiddenCols) sheet.getColumn(col + 1).hidden = true;
  for (const [row, height] of Object.entries(tab.heights)) sheet.getRow(Number(row) + 1).height = height;
  for (const row of tab.hiddenRows) {
    const hidden = sheet.getRow(row + 1);
    hidden.hidden = true;
    // exceljs leaves out a row that has neither cells nor a height.
    hidden.getCell(1);
  }
  for (const { top, left, bottom, right } of tab.merges) {
    if (bottom - top > 1 || right - left > 1) sheet.mergeCells(top + 1, left + 1, bottom, right);
  }
}

function freeze(sheet: Worksheet, { rows, cols }: TabModel['frozen']): void {
  sheet.views =
    rows === 0 && cols === 0
      ? [{ state: 'normal', showGridLines: false }]
      : [{ state: 'frozen', xSplit: cols, ySplit: rows, showGridLines: false }];
}

function setUpPrint(sheet: Worksheet, print: PrintSetup): void {
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: print.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: MARGINS,
  });
  if (print.repeatRows)
    sheet.pageSetup.printTitlesRow = `${print.repeatRows.top + 1}:${print.repeatRows.bottom}`;
  if (print.area) sheet.pageSetup.printArea = printArea(print.area);
  sheet.headerFooter.oddFooter = `&C&"Times New Roman,Regular"&10${PRINT_WORDS.page} &P/&N`;
}

/** exceljs puts "$" before the letters only. */
function printArea({ top, left, bottom, right }: Block): string {
  const corner = (row: number, col: number): string => `${columnLetters(col)}$${row}`;
  return `${corner(top + 1, left)}:${corner(bottom, right - 1)}`;
}

/** Locked but for the inputs, without a password: it costs 0,27 s a sheet and keeps nobody out (stack.md). */
async function protect(sheet: Worksheet): Promise<void> {
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
}

/** Fills a sheet with what the model says. Links are laid in by `package.ts`. */
export async function fillSheet(sheet: Worksheet, tab: TabModel): Promise<void> {
  fillCells(sheet, tab);
  shapeGrid(sheet, tab);
  freeze(sheet, tab.frozen);
  for (const validation of tab.validations) addValidation(sheet, validation);
  addConditionals(sheet, tab.conditionals);
  setUpPrint(sheet, tab.print);
  sheet.properties.defaultRowHeight = ROW_HEIGHT;
  if (tab.color !== '') sheet.properties.tabColor = opaque(tab.color);
  await protect(sheet);
}

/** One cell of a foreign tab in the plain look; 0-based. */
export function carriedCell(sheet: Worksheet, row: number, col: number, read: InputCell): void {
  const { value, formula, format } = read;
  if (value === null && formula === undefined) return;
  const cell: CellModel = { row, col, value, style: 'foreign' };
  fillCell(
    sheet,
    { ...cell, ...(formula === undefined ? {} : { formula }), ...(format ? { format } : {}) },
    false,
  );
}

/** Fills a sheet with a foreign tab whose looks are not known: values, formulas and number formats, unprotected. */
export function fillCarried(sheet: Worksheet, tab: TabCells): void {
  tab.cells.forEach((values, row) => {
    values.forEach((_, col) => {
      carriedCell(sheet, row, col, cellAt(tab, row, col));
    });
  });
}
