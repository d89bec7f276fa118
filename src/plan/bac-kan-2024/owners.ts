/** Departments, districts and communes: who owes the common block of dossiers, and most lines and tasks. */
export const ALL_THREE = 'so_ban_nganh+ubnd_cap_huyen+ubnd_cap_xa';

/** Who certifies electronic copies: 108 communes and 8 justice sections. */
export const CERTIFIERS = 'ubnd_cap_xa+phong_tu_phap';
