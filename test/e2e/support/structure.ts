import { utils } from '@e965/xlsx';
import { partOf } from '../../support/local';

/** What a file says of one tab besides its values, read from the XML alone: our writer and LibreOffice's word it differently. */
export type Structure = {
  readonly protected: boolean;
  /** Cells that may be typed in although the tab is protected, in A1. */
  readonly unlocked: readonly string[];
  /** "F12 whole warning 0", for every cell with a rule. */
  readonly validations: readonly string[];
  readonly hiddenColumns: readonly string[];
  readonly hiddenRows: readonly number[];
  readonly merges: readonly string[];
  readonly conditions: number;
  readonly page: {
    readonly paper: string;
    readonly orientation: string;
    readonly width: string;
    readonly height: string;
  };
};

const attribute = (element: string, name: string): string =>
  new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? '';
const isTrue = (text: string): boolean => text === '1' || text === 'true';
const elements = (xml: string, name: string): readonly string[] =>
  xml.match(new RegExp(`<${name}(?= |>|/)[^>]*?(?:/>|>[\\s\\S]*?</${name}>)`, 'g')) ?? [];
const text = (xml: string): string =>
  xml
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

/** "F12:F14 F16" as single cells. */
const cellsOf = (ranges: string): readonly string[] =>
  ranges.split(' ').flatMap((range) => {
    const { s, e } = utils.decode_range(range);
    const rows = Array.from({ length: e.r - s.r + 1 }, (_, row) => s.r + row);
    const cols = Array.from({ length: e.c - s.c + 1 }, (_, col) => s.c + col);
    return rows.flatMap((r) => cols.map((c) => utils.encode_cell({ r, c })));
  });

/** Positions among the cell formats of those that leave a cell open. */
function openFormats(bytes: Uint8Array): ReadonlySet<string> {
  const formats = elements(partOf(bytes, 'xl/styles.xml'), 'cellXfs')[0] ?? '';
  const open = elements(formats, 'xf').flatMap((xf, at) => {
    const protection = elements(xf, 'protection')[0] ?? '';
    return ['0', 'false'].includes(attribute(protection, 'locked')) ? [`${at}`] : [];
  });
  return new Set(open);
}

function unlockedIn(sheet: string, open: ReadonlySet<string>): readonly string[] {
  const cells = sheet.match(/<c [^>]*>/g) ?? [];
  return cells.flatMap((cell) => (open.has(attribute(cell, 's')) ? [attribute(cell, 'r')] : [])).sort();
}

function validationsIn(sheet: string): readonly string[] {
  return elements(sheet, 'dataValidation')
    .flatMap((rule) => {
      const formula = text(/<formula1>([\s\S]*?)<\/formula1>/.exec(rule)?.[1] ?? '');
      const says = `${attribute(rule, 'type')} ${attribute(rule, 'errorStyle') || 'stop'} ${formula}`;
      return cellsOf(attribute(rule, 'sqref')).map((cell) => `${cell} ${says}`);
    })
    .sort();
}

function hiddenColumnsIn(sheet: string): readonly string[] {
  return (sheet.match(/<col [^>]*>/g) ?? []).flatMap((col) => {
    if (!isTrue(attribute(col, 'hidden'))) return [];
    const [min, max] = [Number(attribute(col, 'min')), Number(attribute(col, 'max'))];
    return Array.from({ length: max - min + 1 }, (_, at) => utils.encode_col(min - 1 + at));
  });
}

const hiddenRowsIn = (sheet: string): readonly number[] =>
  (sheet.match(/<row [^>]*>/g) ?? []).flatMap((row) =>
    isTrue(attribute(row, 'hidden')) ? [Number(attribute(row, 'r'))] : [],
  );

function structureIn(sheet: string, open: ReadonlySet<string>): Structure {
  const page = /<pageSetup [^>]*>/.exec(sheet)?.[0] ?? '';
  return {
    protected: isTrue(attribute(/<sheetProtection [^>]*>/.exec(sheet)?.[0] ?? '', 'sheet')),
    unlocked: unlockedIn(sheet, open),
    validations: validationsIn(sheet),
    hiddenColumns: hiddenColumnsIn(sheet),
    hiddenRows: hiddenRowsIn(sheet),
    merges: (sheet.match(/<mergeCell [^>]*>/g) ?? []).map((merge) => attribute(merge, 'ref')).sort(),
    conditions: cellsOf(
      elements(sheet, 'conditionalFormatting')
        .map((rule) => attribute(rule, 'sqref'))
        .join(' ') || 'A1',
    ).length,
    page: {
      paper: attribute(page, 'paperSize'),
      orientation: attribute(page, 'orientation'),
      width: attribute(page, 'fitToWidth') || '1',
      height: attribute(page, 'fitToHeight') || '1',
    },
  };
}

/** The structure of every tab by its title, in their order. */
export function structuresOf(bytes: Uint8Array): ReadonlyMap<string, Structure> {
  const open = openFormats(bytes);
  const relations = partOf(bytes, 'xl/_rels/workbook.xml.rels').match(/<Relationship [^>]*>/g) ?? [];
  const targets = new Map(relations.map((one) => [attribute(one, 'Id'), attribute(one, 'Target')]));
  const sheets = partOf(bytes, 'xl/workbook.xml').match(/<sheet [^>]*>/g) ?? [];
  return new Map(
    sheets.map((sheet) => {
      const target = (targets.get(attribute(sheet, 'r:id')) ?? '').replace(/^\/?(?:xl\/)?/, 'xl/');
      return [text(attribute(sheet, 'name')), structureIn(partOf(bytes, target), open)] as const;
    }),
  );
}

/** Rows repeated on every printed page, by tab title: "$10:$12". */
export function repeatedRows(bytes: Uint8Array): ReadonlyMap<string, string> {
  const workbook = partOf(bytes, 'xl/workbook.xml');
  const titles = (workbook.match(/<sheet [^>]*>/g) ?? []).map((sheet) => text(attribute(sheet, 'name')));
  return new Map(
    elements(workbook, 'definedName').flatMap((name) => {
      if (attribute(name, 'name') !== '_xlnm.Print_Titles') return [];
      const rows = /\$\d+:(?:\$[A-Z]+)?\$\d+/.exec(name.replace(/\$[A-Z]+(?=\$\d)/g, ''))?.[0] ?? '';
      return [[titles[Number(attribute(name, 'localSheetId'))] ?? '', rows] as const];
    }),
  );
}
