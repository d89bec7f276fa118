import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { LEFT_REASONS } from '../../../src/local/messages';
import { readStamped, sha256 } from '../../../src/local/workspace/files';
import { type SaveRequest, saveWorkbooks } from '../../../src/local/workspace/save';
import { readSettings, writeSettings } from '../../../src/local/workspace/settings';
import { newFolder, removeFolders } from '../../support/local';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** A folder with a hub and an agency file, read; both about to get new content. */
function prepared(change: Partial<SaveRequest> = {}) {
  const dir = newFolder();
  const path = (file: string): string => join(dir, file);
  writeFileSync(path('hub.xlsx'), 'hub cũ');
  writeFileSync(path('a.xlsx'), 'a cũ');
  const stamps = ['hub.xlsx', 'a.xlsx'].map((file) => readStamped(path(file)).stamp);
  const files = [
    { file: 'hub.xlsx', bytes: text('hub mới') },
    { file: 'a.xlsx', bytes: text('a mới') },
  ];
  return {
    dir,
    path,
    save: () => saveWorkbooks({ dir, stamps, hub: 'hub.xlsx', files, ...change }),
    content: (file: string) => readFileSync(path(file), 'utf8'),
  };
}

afterEach(removeFolders);

describe('saveWorkbooks', () => {
  it('writes what changed, agency files first, and leaves nothing beside it', () => {
    const { dir, save, content } = prepared();
    expect(save()).toEqual({ written: ['hub.xlsx', 'a.xlsx'], unchanged: [], left: [] });
    expect([content('hub.xlsx'), content('a.xlsx')]).toEqual(['hub mới', 'a mới']);
    expect(readdirSync(dir).sort()).toEqual(['.tthc', 'a.xlsx', 'hub.xlsx']);
  });

  it('does not touch a file without changes', () => {
    const { save, path } = prepared({
      files: [
        { file: 'hub.xlsx', bytes: null },
        { file: 'a.xlsx', bytes: text('a mới') },
      ],
    });
    const before = statSync(path('hub.xlsx'));
    expect(save()).toEqual({ written: ['a.xlsx'], unchanged: ['hub.xlsx'], left: [] });
    const after = statSync(path('hub.xlsx'));
    expect([after.mtimeMs, after.ino]).toEqual([before.mtimeMs, before.ino]);
  });

  it('makes the folder and new files, and never overwrites one it has not read', () => {
    const dir = join(newFolder(), 'tỉnh', '2024');
    const request = { dir, stamps: [], hub: 'hub.xlsx', files: [{ file: 'hub.xlsx', bytes: text('một') }] };
    expect(saveWorkbooks(request).written).toEqual(['hub.xlsx']);
    const again = saveWorkbooks({ ...request, files: [{ file: 'hub.xlsx', bytes: text('hai') }] });
    expect(again).toEqual({
      written: [],
      unchanged: [],
      left: [{ file: 'hub.xlsx', reason: LEFT_REASONS.exists }],
    });
    expect(readFileSync(join(dir, 'hub.xlsx'), 'utf8')).toBe('một');
  });

  it('leaves a file somebody changed since, even at the same size and time', () => {
    const { save, path, content } = prepared();
    const { atime, mtime } = statSync(path('a.xlsx'));
    writeFileSync(path('a.xlsx'), 'a KH!');
    utimesSync(path('a.xlsx'), atime, mtime);
    expect(statSync(path('a.xlsx')).size).toBe(text('a cũ').length);
    expect(save()).toEqual({
      written: ['hub.xlsx'],
      unchanged: [],
      left: [{ file: 'a.xlsx', reason: LEFT_REASONS.changed }],
    });
    expect(content('a.xlsx')).toBe('a KH!');
  });

  it('leaves a file that is gone', () => {
    const { save, path } = prepared({
      stamps: [{ file: 'a.xlsx', size: 1, mtimeMs: 1, sha256: '' }],
      hub: null,
    });
    expect(save().left).toContainEqual({ file: 'a.xlsx', reason: LEFT_REASONS.changed });
    expect(existsSync(path('b.xlsx'))).toBe(false);
  });

  it.each([
    ['Excel', '~$a.xlsx', LEFT_REASONS.office],
    ['LibreOffice', '.~lock.a.xlsx#', LEFT_REASONS.libreOffice],
  ])('leaves a file open in %s', (_, lock, reason) => {
    const { save, path, content } = prepared();
    writeFileSync(path(lock), '');
    expect(save()).toEqual({ written: ['hub.xlsx'], unchanged: [], left: [{ file: 'a.xlsx', reason }] });
    expect(content('a.xlsx')).toBe('a cũ');
  });

  it('leaves a read-only file, also when run by root', () => {
    const { save, path, content } = prepared();
    chmodSync(path('a.xlsx'), 0o444);
    expect(save().left).toEqual([{ file: 'a.xlsx', reason: LEFT_REASONS.noRight }]);
    expect(content('a.xlsx')).toBe('a cũ');
  });

  it('writes nothing in a read-only folder', () => {
    const { dir, save, content } = prepared();
    chmodSync(dir, 0o555);
    const { written, left } = save();
    chmodSync(dir, 0o755);
    expect(written).toEqual([]);
    expect(left.map(({ reason }) => reason)).toContain(LEFT_REASONS.noFolderRight);
    expect([content('hub.xlsx'), content('a.xlsx')]).toEqual(['hub cũ', 'a cũ']);
  });

  it('writes nothing at all when the hub cannot be written', () => {
    const { save, path, content } = prepared();
    writeFileSync(path('.~lock.hub.xlsx#'), '');
    expect(save()).toEqual({
      written: [],
      unchanged: [],
      left: [
        { file: 'hub.xlsx', reason: LEFT_REASONS.libreOffice },
        { file: 'a.xlsx', reason: LEFT_REASONS.hub('hub.xlsx') },
      ],
    });
    expect(content('a.xlsx')).toBe('a cũ');
  });

  it('clears what a killed run left and spares a living one', () => {
    const { dir, save, path } = prepared();
    const dead = 2 ** 30;
    writeFileSync(path(`.tthc-${dead}-1.tmp`), 'nửa');
    writeFileSync(path(`.tthc-${process.ppid}-1.tmp`), 'đang ghi');
    save();
    expect(readdirSync(dir).filter((name) => name.endsWith('.tmp'))).toEqual([`.tthc-${process.ppid}-1.tmp`]);
  });

  it('keeps a link a link and permissions as they were', () => {
    const { dir, path, content } = prepared();
    writeFileSync(path('thật.xlsx'), 'cũ');
    chmodSync(path('thật.xlsx'), 0o640);
    symlinkSync(path('thật.xlsx'), path('b.xlsx'));
    const { stamp } = readStamped(path('b.xlsx'));
    const files = [{ file: 'b.xlsx', bytes: text('mới') }];
    expect(saveWorkbooks({ dir, stamps: [stamp], hub: null, files }).written).toEqual(['b.xlsx']);
    expect(content('thật.xlsx')).toBe('mới');
    expect(lstatSync(path('b.xlsx')).isSymbolicLink()).toBe(true);
    expect(statSync(path('thật.xlsx')).mode & 0o777).toBe(0o640);
  });

  it('remembers what it wrote beside the clock of the workspace', () => {
    const { dir, save } = prepared();
    writeSettings(dir, { clock: '2024-09-18T10:00:00+07:00', written: { 'b.xlsx': 'x' } });
    save();
    expect(readSettings(dir)).toEqual({
      clock: '2024-09-18T10:00:00+07:00',
      written: { 'a.xlsx': sha256(text('a mới')), 'b.xlsx': 'x', 'hub.xlsx': sha256(text('hub mới')) },
    });
  });
});
