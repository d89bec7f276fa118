const COMMITTEE = /^(?:ubnd|(?:ủy|uỷ) ban nhân dân)\s+/iu;
const UNIT = /^(xã|phường|thị trấn|huyện|thành phố|thị xã|quận|đặc khu)\s+(.+)$/iu;
const SECTION = /^(.+?)\s+(huyện|thành phố|thị xã|quận)\s+(.+)$/iu;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Name without "UBND": "UBND xã Bằng Thành" → "Xã Bằng Thành"; other names as they are. */
export const shortName = (name: string): string =>
  COMMITTEE.test(name) ? capital(name.replace(COMMITTEE, '')) : name;

/** Place of a people's committee: "UBND thị trấn Chợ Rã" → "Chợ Rã"; '' for a name of another form. */
export const placeOf = (name: string): string =>
  COMMITTEE.test(name) ? (UNIT.exec(name.replace(COMMITTEE, ''))?.[2] ?? '') : '';

/** Parts of a district section's name: "Phòng Tư pháp huyện Ba Bể" → section, unit "huyện", place "Ba Bể"; null otherwise. */
export function sectionOf(name: string): { section: string; unit: string; place: string } | null {
  const match = SECTION.exec(name);
  return match?.[1] && match[2] && match[3] ? { section: match[1], unit: match[2], place: match[3] } : null;
}
