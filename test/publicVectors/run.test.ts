import { spawnSync } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../package/repository.js';
import { vectorFile } from './vectorFolder.js';

const group = { type: 'MacTest', keySize: 256, tagSize: 256 };
const tag = createHmac('sha256', '').update('').digest('hex');
const mac = (result: string) =>
  JSON.stringify(vectorFile(group, [{ comment: '', result, key: '', msg: '', tag }], 'HMACSHA256'));

it.each([
  ['a vector fails', 1, mac('invalid'), '1 vectors asked, 1 failed; 0 files cannot be run.'],
  ['none does', 0, mac('valid'), '1 vectors asked, 0 failed; 0 files cannot be run.'],
  ['a file cannot be run', 2, '{', 'vectors-json: The file must be JSON.'],
  ['nothing is asked', 2, JSON.stringify(vectorFile(group, [])), 'No vector was asked.'],
  ['there is no file', 2, undefined, 'vectors-folder: The folder must have vectors as NAME.json.'],
])('npm run vectors:public, where %s, ends with %i', (_, status, file, said) => {
  const folder = mkdtempSync(join(tmpdir(), 'tallystick-vectors-'));
  if (file !== undefined) writeFileSync(join(folder, 'a.json'), file);
  const ended = spawnSync('npm', ['run', '--silent', 'vectors:public', '--', folder], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(ended.stdout + ended.stderr).toContain(said);
  expect(ended.status).toBe(status);
});
