import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../src/cli/commands/validate/bytes');

it('judging lines by their bytes takes at most 250 lines of code, beside the ordinary way', () => {
  const code = readdirSync(folder)
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'))
    .filter((line) => !/^ *(?:$|\/\/|\/\*|\*|import )/.test(line));
  expect(code.length).toBeGreaterThan(100);
  expect(code.length).toBeLessThanOrEqual(250);
});
