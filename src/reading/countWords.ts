/**
 * Words clerks type into count cells (domain.md 6), compared by `bareKey`: lower case, without accents and punctuation.
 */

/** What may follow a number without changing it: "12 hồ sơ", "12 (HS)". No multiplier ("nghìn") belongs here. */
const units: ReadonlySet<string> = new Set([
  '',
  'ho so',
  'hs',
  'hso',
  'bo',
  'bo ho so',
  'tthc',
  'thu tuc',
  'thu tuc hanh chinh',
  'giao dich',
  'gd',
  'don vi',
  'pakn',
  'phan anh',
  'kien nghi',
  'phan anh kien nghi',
  'luot',
  'luot danh gia',
  'luot phieu',
  'phieu',
  'phieu danh gia',
  'ket qua',
  'kq',
  'truong hop',
]);

const approximate =
  /^(?:khoang|gan|hon|tren|duoi|chung|uoc|uoc tinh|uoc khoang|xap xi|it nhat|nhieu nhat|toi da|toi thieu) \d/u;
const none = /^(?:trong ky )?(?:(?:khong|ko|k) (?:phat sinh|co)|khong|kps)(?: ([a-z ]+?))?(?: nao)?$/u;

export const isUnit = (key: string): boolean => units.has(key);

/** "không phát sinh", "KPS", "không có", "không", also with a unit: "không phát sinh hồ sơ nào", or after a 0. */
export function saysNone(key: string): boolean {
  const match = none.exec(key.replace(/^0 (?=\D)/u, ''));
  return match !== null && isUnit(match[1] ?? '');
}

/** "N/A", "không thuộc thẩm quyền"; "/" has no key and is compared as typed. */
export const saysNotApplicable = (key: string, text: string): boolean =>
  text === '/' || /^(?:n a|na|khong thuoc tham quyen|khong ap dung)$/u.test(key);

export const saysDash = (text: string): boolean => /^-+$/u.test(text.replace(/ /gu, ''));

export const saysTick = (key: string, text: string): boolean =>
  key === 'x' || key === 'v' || /^[✓✔✅☑√]\ufe0f?$/u.test(text);

/** Words of a 1/0 field beside the ticks: 1 for "có", 0 for "chưa", null for anything else. */
export function tickWord(key: string): 1 | 0 | null {
  if (/^(?:co|da co|roi|true)$/u.test(key)) return 1;
  return /^(?:chua|chua co|khong|khong co|false)$/u.test(key) ? 0 : null;
}

export const saysApproximate = (key: string, text: string): boolean =>
  /[~≈<>≤≥±]|\d ?\+$/u.test(text) || approximate.test(key);

export const saysRate = (key: string, text: string): boolean =>
  /[%‰]/u.test(text) || /(?:^|[ \d])phan tram$/u.test(key);

/** Dates in words: "ngày 05 tháng 9". */
export const saysDate = (key: string): boolean => /\d thang \d|^ngay \d/u.test(key);
