import fc from 'fast-check';
import { readLink } from '../../src/reading/link';
import { TASK_STATUSES } from '../../src/reading/return';
import { readStatus } from '../../src/reading/status';
import { readText } from '../../src/reading/text';
import { readTick } from '../../src/reading/tick';
import { cell, issueOf } from '../support/reading';

describe('readStatus', () => {
  it.each(TASK_STATUSES)('%s, also in capitals, NFD, NBSP and without accents', (status) => {
    expect(readStatus(cell(status))).toEqual({ value: status, readAs: '', issue: null });
    expect(readStatus(cell(status.toUpperCase()))).toEqual({ value: status, readAs: status, issue: null });
    const pasted = status.normalize('NFD').replace(/ /gu, '\u00a0');
    expect(readStatus(cell(pasted)).value).toBe(status);
    const bare = status.normalize('NFD').replace(/\p{M}/gu, '').replace(/Đ/gu, 'D').replace(/đ/gu, 'd');
    expect(readStatus(cell(bare)).value).toBe(status);
  });

  it('keeps blank apart and refuses what is not in the list', () => {
    expect(readStatus(cell(' '))).toEqual({ value: 'blank', readAs: '', issue: null });
    for (const value of ['Xong', 'Hoàn thành 50%', '#REF!', 1, true, 'x'.repeat(50_000)]) {
      const result = readStatus(cell(value));
      expect([result.value, issueOf(result)]).toEqual(['unreadable', 'R6 error']);
      expect(result.issue?.message.length).toBeLessThan(400);
    }
    expect(readStatus(cell('Xong')).issue?.message).toContain('Duy trì thường xuyên');
  });
});

describe('readText', () => {
  it('tidies, and takes numbers as shown', () => {
    expect(readText(cell('  Đã\r\n\u00a0họp \u200b'), 100)).toEqual({
      value: 'Đã họp',
      readAs: '',
      issue: null,
    });
    expect(readText(cell(912345678, { shown: '0912 345 678' }), 100).value).toBe('0912 345 678');
    expect(readText(cell(912345678), 100).value).toBe('912345678');
    expect(readText(cell(null), 100)).toEqual({ value: '', readAs: '', issue: null });
  });

  it('refuses text that is too long, its length named and its beginning shown', () => {
    const result = readText(cell('ă'.repeat(50_000)), 5000);
    expect([result.value, issueOf(result)]).toEqual(['', 'R7 error']);
    expect(result.issue?.message).toContain('50.000 ký tự');
    expect(result.issue?.message.length).toBeLessThan(250);
    expect(readText(cell('ă'.repeat(5000)), 5000).issue).toBeNull();
    expect(issueOf(readText(cell('ă'.repeat(5001)), 5000))).toBe('R7 error');
  });

  it('refuses an error cell', () => {
    expect([readText(cell('#REF!'), 100).value, issueOf(readText(cell('#REF!'), 100))]).toEqual([
      '',
      'R1 error',
    ]);
  });

  it.each(['ViÖt Nam', 'Vieät Nam', 'phịng Tư pháp', 'CỘNG HỊA', 'Tieáng', 'vµ c¸c', 'Viá»‡t Nam', '®Çu'])(
    'suspects the font of %j',
    (text) => {
      const result = readText(cell(text), 100);
      expect([result.value, issueOf(result)]).toEqual([text, 'R4 warning']);
    },
  );

  it('takes a formula for its result, with a warning', () => {
    expect(issueOf(readText(cell('abc', { formula: 'A1&B1' }), 100))).toBe('R1 warning');
  });
});

describe('readLink', () => {
  it('takes http and https, one or several', () => {
    for (const link of ['https://backan.gov.vn/a?b=1', 'HTTP://x.vn', 'https://a.vn/1; https://b.vn/2']) {
      expect(readLink(cell(link), 2000)).toEqual({ value: link, readAs: '', issue: null });
    }
    expect(readLink(cell(null), 2000).issue).toBeNull();
  });

  it('keeps anything else as typed, with a warning', () => {
    for (const text of ['backan.gov.vn', 'javascript:alert(1)', 'xem https://a.vn', 'https://a.vn/"<b>']) {
      const result = readLink(cell(text), 2000);
      expect([result.value, issueOf(result)]).toEqual([text, 'R9 warning']);
    }
  });
});

describe('readTick', () => {
  it.each([
    ['Đã gửi', true, ''],
    ['đã gửi ', true, 'Đã gửi'],
    ['Da gui', true, 'Đã gửi'],
    [true, true, 'Đã gửi'],
    ['x', true, 'Đã gửi'],
    ['✓', true, 'Đã gửi'],
    [1, true, 'Đã gửi'],
    [false, false, 'chưa gửi'],
    ['chưa', false, 'chưa gửi'],
    [null, false, ''],
    ['\u00a0', false, ''],
  ])('%j is %j', (value, ticked, readAs) => {
    expect(readTick(cell(value))).toEqual({ value: ticked, readAs, issue: null });
  });

  it.each(['sẽ gửi', 2, '#REF!', 'x'.repeat(50_000)])('does not take %j for sent', (value) => {
    const result = readTick(cell(value));
    expect([result.value, issueOf(result)]).toEqual([false, 'R10 error']);
  });
});

it('no text makes a reader throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.double(), fc.boolean()), (value) => {
      expect(typeof readTick(cell(value)).value).toBe('boolean');
      expect([...TASK_STATUSES, 'blank', 'unreadable']).toContain(readStatus(cell(value)).value);
      expect(readText(cell(value), 20).value.length).toBeLessThanOrEqual(20);
      expect(readLink(cell(value), 20).value.length).toBeLessThanOrEqual(20);
    }),
    { numRuns: 500 },
  );
});
