import { DEFAULT_SEED, readSeed, type Seed, withAgencyColumn, withSettings } from '../../actions';
import type { Command } from '../cli/command';
import { liveThrough } from '../demo/live';
import { demoProvince } from '../demo/province';
import { createWorkspace, refuseExisting } from './create';
import { COMMANDS_TEXT as TEXT } from './messages';
import { DIR } from './positionals';

const BANNER = 'DỮ LIỆU MINH HỌA';

/** The default plan and register as the demo province has them: banner in every head, addresses at example.com. */
function demoSeed(period: string, emails: ReadonlyMap<string, string>): Seed {
  const seed = withSettings(DEFAULT_SEED, { du_lieu_minh_hoa: BANNER, ky_hien_tai: period });
  return withAgencyColumn(seed, 'email', (code) => emails.get(code) ?? null);
}

export const DEMO: Command = {
  name: 'demo',
  summary: TEXT.summaries.demo,
  positionals: [DIR],
  options: ['seed'],
  async run(context) {
    const dir = context.args.positionals[0] ?? '.';
    refuseExisting(dir);
    const { plan, register } = readSeed(DEFAULT_SEED);
    const province = demoProvince(plan, register, context.args.count('seed') ?? 1);
    const { workbooks, agencies } = liveThrough(province, demoSeed(province.period, province.emails));
    const made = await createWorkspace(dir, workbooks, context, province.clock);
    return {
      exit: 0,
      json: { workbooks: made, agencies, period: province.period },
      text: TEXT.dirMade(dir, made.length, agencies, province.period),
    };
  },
};
