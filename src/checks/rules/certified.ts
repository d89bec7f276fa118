import { messages } from '../messages';
import { check, type Office, type OfficeHit, type Rule, rule } from '../rule';

/** W13, certified e-copies (CT06): a service nobody uses, and more copies than dossiers. */

/** A Phòng Tư pháp reports no dossiers of its own: they are inside its UBND huyện's. */
function overParent({ agencies, parentOf, now, name }: Office): readonly OfficeHit[] {
  const hits: OfficeHit[] = [];
  for (const agency of agencies) {
    const parent = agency.level === 'huyen_phong' ? parentOf(agency) : undefined;
    if (parent === undefined) continue;
    const copies = now(agency, 'ct_bs_tong');
    const dossiers = now(parent, 'hs_tiep_nhan');
    if (!(copies > dossiers)) continue;
    const message = messages.W13over(name('ct_bs_tong'), copies, dossiers, parent.name);
    hits.push({ agency, field: 'ct_bs_tong', message });
  }
  return hits;
}

export const certifiedRules: readonly Rule[] = [
  rule({
    code: 'W13',
    name: 'Chứng thực điện tử: có dịch vụ mà không có hồ sơ, hoặc nhiều hơn hồ sơ tiếp nhận',
    severity: 'warning',
    params: {},
    description:
      'Khai đã cung cấp dịch vụ nhưng hai kỳ liền không có hồ sơ chứng thực điện tử; hoặc số hồ sơ chứng thực lớn hơn số hồ sơ tiếp nhận (Phòng Tư pháp: của UBND cấp huyện).',
    checks: ({ name }) => [
      check({
        fields: ['ct_da_cung_cap', 'ct_bs_dien_tu'],
        previous: ['ct_da_cung_cap', 'ct_bs_dien_tu'],
        find: ({ now, previous }) =>
          now('ct_da_cung_cap') === 1 &&
          previous('ct_da_cung_cap') === 1 &&
          now('ct_bs_dien_tu') === 0 &&
          previous('ct_bs_dien_tu') === 0
            ? messages.W13unused()
            : null,
      }),
      check({
        fields: ['ct_bs_tong', 'hs_tiep_nhan'],
        find: ({ now }) =>
          now('ct_bs_tong') > now('hs_tiep_nhan')
            ? messages.W13over(name('ct_bs_tong'), now('ct_bs_tong'), now('hs_tiep_nhan'), 'đơn vị')
            : null,
      }),
    ],
    across: overParent,
  }),
];
