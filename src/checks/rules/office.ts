import type { Agency } from '../../agencies/types';
import { messages } from '../messages';
import { type Office, type OfficeHit, type Rule, rule } from '../rule';

/** Rules over several agencies, told to the Office (domain.md 1.3: W8, W16). */

/** Reporting communes by the code of their district. */
function communesByDistrict(agencies: readonly Agency[]): ReadonlyMap<string, readonly Agency[]> {
  const communes = new Map<string, Agency[]>();
  for (const agency of agencies) {
    if (agency.level !== 'xa') continue;
    const siblings = communes.get(agency.parent);
    if (siblings === undefined) communes.set(agency.parent, [agency]);
    else siblings.push(agency);
  }
  return communes;
}

/** Flow fields a district and its communes both owe. */
const commonFlows = (
  { plan, owes }: Office,
  district: Agency,
  communes: readonly Agency[],
): readonly string[] =>
  plan.fields
    .filter(
      ({ kind, code }) => kind === 'luong' && [district, ...communes].every((agency) => owes(agency, code)),
    )
    .map(({ code }) => code);

type Compared = { readonly field: string; readonly own: number; readonly communes: number };

/** Own figure beside the communes' sum, per flow field; NaN where one commune is not complete. */
const compare = (office: Office, district: Agency, communes: readonly Agency[]): readonly Compared[] =>
  commonFlows(office, district, communes).map((field) => ({
    field,
    own: office.now(district, field),
    communes: communes.reduce((sum, commune) => sum + office.now(commune, field), 0),
  }));

function gathered(
  office: Office<'so_o' | 'lan'>,
  district: Agency,
  compared: readonly Compared[],
): string | null {
  const same = compared.filter(({ own, communes }) => own === communes && own > 0).length;
  if (same >= office.param('so_o')) return messages.W8same(same);
  const received = office.now(district, 'hs_tiep_nhan');
  const before = office.previous(district, 'hs_tiep_nhan');
  const covers = compared.every(({ own, communes }) => own >= communes);
  return covers && compared.some(({ communes }) => communes > 0) && received > office.param('lan') * before
    ? messages.W8over(office.name('hs_tiep_nhan'), received, before)
    : null;
}

/** A district that seems to have added its communes' figures to its own. */
function districtsOverCommunes(office: Office<'so_o' | 'lan'>): readonly OfficeHit[] {
  if (office.plan.settings.districtIncludesCommunes) return [];
  const communes = communesByDistrict(office.agencies);
  return office.agencies.flatMap((agency) => {
    const children = agency.level === 'huyen' ? (communes.get(agency.code) ?? []) : [];
    if (children.length === 0) return [];
    const compared = compare(office, agency, children);
    const first = compared[0];
    const complete = compared.every(({ own, communes: sum }) => !Number.isNaN(own + sum));
    if (first === undefined || !complete) return [];
    const message = gathered(office, agency, compared);
    return message === null ? [] : [{ agency, field: first.field, message }];
  });
}

/** Results to be synchronised against what all agencies resolved, once all of them are in. */
function synchronised(office: Office<'phan_tram'>): readonly OfficeHit[] {
  const owing = office.agencies.filter((agency) => office.owes(agency, 'hs_da_gq'));
  let resolved = 0;
  for (const agency of owing) resolved += office.now(agency, 'hs_da_gq');
  if (owing.length === 0 || Number.isNaN(resolved)) return [];
  const percent = office.param('phan_tram');
  return office.agencies.flatMap((agency) => {
    const reported = office.now(agency, 'kq_phai_dong_bo');
    if (!(100 * Math.abs(reported - resolved) > percent * resolved)) return [];
    const message = messages.W16(office.name('kq_phai_dong_bo'), reported, resolved, percent);
    return [{ agency, field: 'kq_phai_dong_bo', message }];
  });
}

export const officeRules: readonly Rule[] = [
  rule({
    code: 'W8',
    name: 'Huyện có thể đã cộng cả số liệu cấp xã',
    severity: 'warning',
    params: { so_o: 3, lan: 2 },
    description:
      'Khi mọi xã của huyện đã đủ số liệu: từ so_o ô khác 0 của huyện bằng đúng tổng các xã; hoặc mọi ô không nhỏ hơn tổng các xã và hồ sơ tiếp nhận hơn lan lần kỳ trước. Không xét khi Cấu hình cho huyện gộp xã (huyen_gom_xa).',
    across: districtsOverCommunes,
  }),
  rule({
    code: 'W16',
    name: 'Số phải đồng bộ lệch tổng đã giải quyết',
    severity: 'warning',
    params: { phan_tram: 2 },
    description:
      'Khi mọi cơ quan đã có số hồ sơ đã giải quyết: số kết quả phải đồng bộ (CT09) lệch quá phan_tram % so với tổng toàn tỉnh.',
    across: synchronised,
  }),
];
