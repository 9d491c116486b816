import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** The digest and the name of each file, as a process makes them in a separate place and language. */
function generatedIn(env: Readonly<Record<string, string>>): readonly string[] {
  const printed = execFileSync(
    process.execPath,
    ['--conditions=tallystick-source', '--import=tsx', 'test/docs/printGenerated.ts'],
    { encoding: 'utf8', env: { ...process.env, ...env } },
  );
  return printed.trim().split('\n');
}

describe('what the site is made from', () => {
  it('is the same in every process, wherever and in whatever language it runs', () => {
    const first = generatedIn({ TZ: 'Pacific/Kiritimati', LC_ALL: 'C', TERM: 'dumb' });
    expect(first.length).toBeGreaterThan(150);
    expect(generatedIn({ TZ: 'America/New_York', LC_ALL: 'tr_TR.UTF-8', FORCE_COLOR: '1' })).toEqual(first);
  });
});
