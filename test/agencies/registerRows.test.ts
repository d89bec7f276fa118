import { BAC_KAN_REGISTER } from '../../src/agencies/bac-kan-2024';
import { readRegister } from '../../src/agencies/register';
import { agencyRowsFrom } from '../../src/agencies/registerRows';
import { bacKanPlan, csvFixture } from '../support/plan';

const records = csvFixture('org/agencies.csv').map((values, i) => ({ row: i + 2, values }));

describe('agencyRowsFrom', () => {
  it('gives the rows of Cơ quan for the csv that init takes', () => {
    const { register, issues } = readRegister(agencyRowsFrom(records), bacKanPlan());
    expect(issues).toEqual([]);
    const plain = ({ cells }: (typeof BAC_KAN_REGISTER)[number]) => [
      cells.ma,
      cells.ten,
      cells.nhom,
      cells.tep,
    ];
    expect(agencyRowsFrom(records).map(plain)).toEqual(BAC_KAN_REGISTER.map(plain));
    expect(register.agencies).toHaveLength(144);
  });

  it('names the line of the csv in a finding', () => {
    const [first, ...others] = records;
    const bad = { row: 2, values: { ...first?.values, group: 'so', email: 'a@b.vn', khong_ap_dung: 'CT02' } };
    const { issues } = readRegister(agencyRowsFrom([bad, ...others]), bacKanPlan());
    expect(issues.map(({ rule, row, column, found }) => [rule, row + 1, column, found])).toEqual([
      ['K3', 2, 'nhom', 'so'],
    ]);
  });

  it('takes the optional columns', () => {
    const [first] = records;
    const rows = agencyRowsFrom([
      { row: 2, values: { ...first?.values, email: 'vp@example.com', khong_ap_dung: 'CT02+CT11' } },
    ]);
    expect(readRegister(rows, bacKanPlan()).register.agencies[0]).toMatchObject({
      email: 'vp@example.com',
      notApplicable: ['CT02', 'CT11'],
      tabTitle: 'Văn phòng UBND tỉnh',
    });
  });
});
