import { DEFAULT_SEED, planJson, readSeed } from '../../actions';
import type { Command } from '../cli/command';
import { COMMANDS_TEXT as TEXT } from './messages';
import { planText } from './planText';

export const PLAN: Command = {
  name: 'plan',
  summary: TEXT.summaries.plan,
  positionals: [],
  options: [],
  async run() {
    const { plan } = readSeed(DEFAULT_SEED);
    return { exit: 0, json: planJson(plan), text: planText(plan) };
  },
};
