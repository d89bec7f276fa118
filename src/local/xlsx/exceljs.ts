/** Two things exceljs has and its types leave out. */
declare module 'exceljs' {
  interface Worksheet {
    readonly dataValidations: { add(range: string, validation: DataValidation): unknown };
  }
  interface DataBarRuleType {
    color?: Partial<Color>;
  }
}

// Makes this file a module, and so the declaration above an addition to exceljs instead of its replacement.
export {};
