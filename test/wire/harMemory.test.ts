import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('reads a HAR file in less memory than it has bytes, however large it is', () => {
  const read = (mebibytes: number) =>
    JSON.parse(
      execFileSync(
        process.execPath,
        ['--conditions=tallystick-source', '--import', 'tsx', 'test/wire/readLargeHar.ts', `${mebibytes}`],
        { encoding: 'utf8' },
      ),
    );
  const { target, body, grown } = read(400);
  expect({ target, body }).toEqual({ target: '/v1', body: '{"a":1}' });
  // Two times what is read at once, and what the parser leaves to the collector.
  expect(grown).toBeLessThan(250);
});
