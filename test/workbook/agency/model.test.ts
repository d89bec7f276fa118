import { EMPTY_OUTPUTS } from '../../../src/workbook/agency/outputs';
import { standingAgencyTab } from '../../../src/workbook/agency/standing';
import { readAgencyTab } from '../../../src/workbook/agency/read';
import { inputPlaces } from '../../../src/workbook/agency/inputs';
import { AGENCIES, COMMUNE, filled, layoutFor, modelOf, tabFrom, typedCell, valuesOf, computed, recalculated } from '../../support/agencyTab';

describe.each(AGENCIES.map(({ code, name }) => [name, code] as const))('tab of %s', (_, code) => {
  const layout = layoutFor(code);
  const model = modelOf(layout);

  it('reads back every value', () => {
    const { typed, findings } = readAgencyTab(tabFrom(model), layout, 'a.xlsx');
    expect(findings).toEqual([]);
    expect(valuesOf(typed)).toEqual(valuesOf(filled(layout)));
  });
  it('standing', () => {
    expect(standingAgencyTab(tabFrom(model), layout)).toEqual(model);
  });
  it('recalc', () => {
    expect(recalculated(model)).toEqual(computed(model));
  });
});
