import { DEFAULT_SEED, readSeed, type Seed, withAgencyColumn, withSettings } from '../../actions';
import { HUB_TITLE } from '../../actions/setupHub';
import { reportingAgencies } from '../../agencies/register';
import { AGENCY_CSV_COLUMNS, agencyRowsFrom } from '../../agencies/registerRows';
import { periodByCode } from '../../periods/calendar';
import type { Plan } from '../../plan/types';
import type { Arguments } from '../cli/command';
import { UserError } from '../cli/errors';
import { readCsv } from '../csv';
import { readStamped } from '../workspace/files';
import { COMMANDS_TEXT as TEXT } from './messages';

function withAgencies(seed: Seed, file: string): Seed {
  const records = readCsv(readStamped(file).bytes, file, AGENCY_CSV_COLUMNS);
  const own: Seed = { ...seed, agencies: agencyRowsFrom(records) };
  const { plan, register, issues } = readSeed(own);
  const [issue] = issues.filter(({ tab }) => tab === 'agencies');
  if (issue !== undefined) throw new UserError(TEXT.badSeedRow(file, issue.row + 1, issue.message));
  const period = periodByCode(plan.periods, plan.settings.currentPeriod);
  if (reportingAgencies(register, plan, period?.to ?? 0).length === 0)
    throw new UserError(TEXT.noAgencies(file));
  return own;
}

function withPeriod(seed: Seed, period: string, { periods }: Plan): Seed {
  const found = periodByCode(periods, period);
  if (found === undefined)
    throw new UserError(
      TEXT.unknownPeriod(
        period,
        periods.map(({ code }) => code),
      ),
    );
  if (found.parts.length > 0) throw new UserError(TEXT.cumulativePeriod(period));
  return withSettings(seed, { ky_hien_tai: period });
}

/** The default plan and register as the options of `init` change them. Throws UserError naming file and row, or the option. */
export function seedFrom(args: Arguments): Seed {
  let seed = DEFAULT_SEED;
  const period = args.text('period');
  if (period !== undefined) seed = withPeriod(seed, period, readSeed(seed).plan);
  const file = args.text('agencies');
  if (file !== undefined) seed = withAgencies(seed, file);
  return args.flag('single-workbook') ? withAgencyColumn(seed, 'tep', () => HUB_TITLE) : seed;
}
