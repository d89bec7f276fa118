/** How busy a department is in a quarter, and how many procedures it answers for. Invented, in plausible proportions. */
export type DepartmentSize = {
  /** New dossiers a quarter. */
  readonly dossiers: number;
  /** Procedures fit for full online service (CT01). */
  readonly procedures: number;
  /** Some procedures have a fee. */
  readonly charges: boolean;
};

const size = (dossiers: number, procedures: number, charges = true): DepartmentSize => ({
  dossiers,
  procedures,
  charges,
});

const SIZES: Readonly<Record<string, DepartmentSize>> = {
  SNV: size(310, 62, false),
  STP: size(1850, 88),
  SKHDT: size(920, 74),
  STC: size(240, 22, false),
  SCT: size(2600, 96),
  SNNPTNT: size(620, 84),
  SGTVT: size(5200, 91),
  SXD: size(430, 48),
  STNMT: size(7800, 79),
  STTTT: size(230, 38),
  SLDTBXH: size(1500, 69),
  SVHTTDL: size(280, 92),
  SKHCN: size(230, 40),
  SGDDT: size(720, 58, false),
  SYT: size(840, 94),
  TTT: size(5, 4, false),
  BDT: size(4, 3, false),
  BQLKCN: size(260, 27),
};

const USUAL = size(300, 40);

/** The size of a department; a usual one for a department the table does not know. */
export const departmentSize = (code: string): DepartmentSize => SIZES[code] ?? USUAL;
