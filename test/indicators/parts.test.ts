import { checkTotals } from '../../src/indicators/parts';

describe('checkTotals', () => {
  it('finds nothing where parts make the total', () => {
    expect(
      checkTotals(
        [
          { a: 1, b: 2 },
          { a: 3, b: 4 },
        ],
        { a: 4, b: 6 },
      ),
    ).toEqual([]);
  });

  it('names each difference with its sign', () => {
    const parts = [
      { nhan: 400_000, tra: 5 },
      { nhan: 235_595, tra: 5 },
    ];
    expect(checkTotals(parts, { nhan: 635_593, tra: 11 })).toEqual([
      {
        name: 'nhan',
        sum: 635_595,
        total: 635_593,
        difference: -2,
        message: 'nhan: các phần cộng lại 635.595, tổng ghi 635.593, lệch -2',
      },
      {
        name: 'tra',
        sum: 10,
        total: 11,
        difference: 1,
        message: 'tra: các phần cộng lại 10, tổng ghi 11, lệch 1',
      },
    ]);
  });

  it('does not compare a number one of the parts does not give', () => {
    expect(checkTotals([{ a: 1, b: 2 }, { a: 3 }], { a: 4, b: 100 })).toEqual([]);
  });
});
