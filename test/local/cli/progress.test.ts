import { newProgress } from '../../../src/local/cli/progress';
import { recorder } from '../../support/local';

/** Works through ten files, a tenth of the time each. */
function worked(isTTY: boolean, lasting: number): string {
  let time = 0;
  const seen = recorder({ isTTY, clock: () => time });
  const progress = newProgress(seen.io);
  for (let done = 1; done <= 10; done += 1) {
    time += lasting / 10;
    progress.step('Đọc tệp', done, 10);
  }
  progress.stop();
  return seen.err();
}

describe('newProgress', () => {
  it('shows a bar on a terminal once the work has taken a second', () => {
    expect(worked(true, 3000)).toContain('Đọc tệp');
  });

  it('shows nothing for short work, and nothing in a file', () => {
    expect(worked(true, 900)).toBe('');
    expect(worked(false, 3000)).toBe('');
  });
});
