import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as byName from 'tallystick';
import * as conformanceByName from 'tallystick/conformance';
import * as defineByName from 'tallystick/define';
import * as envelopeByName from 'tallystick/envelope';
import { describe, expect, it } from 'vitest';
import * as conformanceSource from '../../conformance/conform.js';
import * as defineSource from '../../src/define.js';
import * as envelopeSource from '../../src/envelope.js';
import * as source from '../../src/index.js';
import { root } from './repository.js';

const CONDITION = 'tallystick-source';
const { exports, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | Record<string, string>>;
  scripts: Record<string, string>;
};
const entries = Object.entries(exports).flatMap(([name, entry]) =>
  typeof entry === 'string' ? [] : [{ name, entry }],
);

describe('while developing, the name of the package', () => {
  it('stands for the sources in tests', () => {
    expect(byName.TallystickError).toBe(source.TallystickError);
    expect(defineByName.defineInterface).toBe(defineSource.defineInterface);
    expect(envelopeByName.readCapture).toBe(envelopeSource.readCapture);
    expect(conformanceByName.runCases).toBe(conformanceSource.runCases);
  });

  it.each(entries)('stands for a source that exists, before all others: $name', ({ entry }) => {
    expect(Object.keys(entry)[0]).toBe(CONDITION);
    expect(existsSync(join(root, entry[CONDITION] ?? ''))).toBe(true);
  });

  it.each(['generate', 'drift', 'docs', 'vectors'])('stands for the sources in npm run %s', (script) => {
    const commands = scripts[script]?.split(' && ').filter((command) => command.startsWith('tsx')) ?? [];
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) expect(command).toContain(`tsx --conditions=${CONDITION} `);
  });

  it('stands for the sources under tsx with the condition, and for the build without', () => {
    const resolved = (...options: readonly string[]) =>
      execFileSync(
        process.execPath,
        [
          ...options,
          '--input-type=module',
          '--eval',
          "console.log(import.meta.resolve('tallystick/envelope'))",
        ],
        { cwd: root, encoding: 'utf8' },
      ).trim();
    expect(resolved(`--conditions=${CONDITION}`, '--import=tsx')).toMatch(/\/src\/envelope\.ts$/);
    expect(resolved()).toMatch(/\/dist\/envelope\.mjs$/);
  });
});
