import { rankAgencies } from '../../src/indicators/ranking';
import { agency, FLOW, group, ONLINE, ret, returnsOf, rollUp, UNIT } from '../support/indicators';

const groups = [group('so'), group('xa')];
const xa = (code: string) => agency(code);
const codes = (ranked: readonly { rank: number; agency: { code: string } }[]) =>
  ranked.map((item) => [item.rank, item.agency.code]);

describe('ranking per line', () => {
  const agencies = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map(xa);
  const so = agency('S', { group: 'so' });
  const line = rollUp(FLOW, {
    agencies: [so, ...agencies],
    returns: returnsOf(
      ret('S', { xong: 1, moi: 10 }),
      ret('A', { xong: 5, moi: 10 }),
      ret('B', { xong: 30, moi: 40 }),
      ret('C', { xong: 10, moi: 20 }),
      ret('D', { xong: 20, moi: 60 }),
      ret('E', { xong: 9, moi: 9 }),
      ret('F', { xong: 0, moi: 0 }),
    ),
  });
  const [departments, communes] = rankAgencies([line], groups).byLine;

  it('stays within the group, in plan order', () => {
    expect(departments?.group.code).toBe('so');
    expect(codes(departments?.ranked ?? [])).toEqual([[1, 'S']]);
  });

  it('puts the best first, ties share a rank and the next one is skipped', () => {
    expect(codes(communes?.ranked ?? [])).toEqual([
      [1, 'B'],
      [2, 'A'],
      [2, 'C'],
      [4, 'D'],
    ]);
  });

  it('keeps denominators under 10 and "không phát sinh" apart', () => {
    expect(communes?.small.map((item) => item.agency.code)).toEqual(['E']);
    expect(communes?.none.map((item) => item.agency.code)).toEqual(['F']);
  });

  it('tells apart what prints alike', () => {
    const close = rollUp(FLOW, {
      agencies,
      returns: returnsOf(
        ret('A', { xong: 333_333, moi: 1_000_000 }),
        ret('B', { xong: 333_334, moi: 1_000_000 }),
        ret('C', { xong: 1, moi: 3 }),
        ret('D', { xong: 10, moi: 30 }),
      ),
    });
    expect(close.byAgency.slice(0, 2).map((item) => item.ratio?.shown)).toEqual(['33,33', '33,33']);
    expect(codes(rankAgencies([close], groups).byLine[0]?.ranked ?? [])).toEqual([
      [1, 'B'],
      [2, 'D'],
      [3, 'A'],
    ]);
  });
});

describe('ranking overall', () => {
  const agencies = ['A', 'B', 'C', 'D', 'E'].map(xa);
  const returns = returnsOf(
    ret('A', { xong: 10, moi: 10, truc_tuyen: 1, truc_tiep: 9, dien_tu: 1 }),
    ret('B', { xong: 9, moi: 10, truc_tuyen: 9, truc_tiep: 1, dien_tu: 0 }),
    ret('C', { xong: 0, moi: 0, truc_tuyen: 9, truc_tiep: 0, dien_tu: 1 }),
    ret('E', { truc_tuyen: 9, truc_tiep: 0, dien_tu: 1 }),
  );
  const results = [FLOW, ONLINE, UNIT].map((line) => rollUp(line, { agencies, returns }));
  const [overall] = rankAgencies(results, groups).overall;

  it('goes by lines met over lines met and unmet', () => {
    expect(overall?.ranked.map(({ rank, agency: { code }, met, unmet }) => [rank, code, met, unmet])).toEqual(
      [
        [1, 'C', 2, 0],
        [2, 'A', 2, 1],
        [2, 'B', 2, 1],
      ],
    );
  });

  it('leaves agencies unranked with nothing to judge, or with a line still blank however good the others are', () => {
    expect(overall?.unranked.map((item) => item.code)).toEqual(['D', 'E']);
  });
});
