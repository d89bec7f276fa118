import type { Field } from '../plan/types';

/** A field answered by yes or no: counted in units ("đơn vị") at the cut-off, as ct_da_cung_cap. Ticks are valid only there. */
export const isTickField = (field: Field): boolean => field.unit === 'đơn vị' && field.kind === 'thoi_diem';
