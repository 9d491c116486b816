import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exitCode } from '../../src/cli/exitCode.js';
import { findings } from '../../src/diagnose/findings.js';
import { errata } from '../../src/networks/catalogue.js';
import { formatNames } from '../../src/table/format/formatNamed.js';
import { type CodeEntry, type CodeGroup, loadCodes } from '../../tools/site/codes/loadCodes.js';
import { type ExampleContext, runCodeExample } from '../../tools/site/codes/runCodeExample.js';
import { documentKeys } from '../../tools/site/documentKeys.js';
import { root } from '../package/repository.js';

const { valid, groups } = loadCodes();
const entries = groups.flatMap((group) => group.codes.map((entry) => [entry.code, entry, group] as const));

function codesOf(...kinds: readonly CodeGroup['kind'][]): readonly string[] {
  return entries.filter(([, , { kind }]) => kinds.includes(kind)).map(([code]) => code);
}

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !/^(networks|cli|gateway)\/|diagnose\//.test(file))
  .map((file) => read(`src/${file}`));

/** Literals that the source gives as codes, wherever one is due. */
function literalCodes(): readonly string[] {
  const patterns = [
    /\bcode: '([a-z0-9-]+)'/g,
    /'((?:jws|jwe|payload|kv|table)-[a-z-]+)'/g,
    /refuseIdentifier\([^)]*?'([a-z]+-[a-z-]+)'/g,
  ];
  return sources.flatMap((text) =>
    patterns.flatMap((pattern) => [...text.matchAll(pattern)].map(([, code = '']) => code)),
  );
}

/** The members of a union type of string literals. */
function unionOf(path: string, name: string): readonly string[] {
  const text = read(path).replace(/\/\*\*.*\*\//g, '');
  const [, union = ''] = new RegExp(`export type ${name} =([^;]+);`).exec(text) ?? [];
  return [...union.matchAll(/'([a-z0-9-]+)'/g)].map(([, code = '']) => code);
}

const context: ExampleContext = { valid, keys: documentKeys() };

/** What `src/cli/exitCode.ts` has the codes for. */
const EXIT_MEANINGS: Readonly<Record<keyof typeof exitCode, RegExp>> = {
  fine: /^Fine; valid, healthy, conforming\.$/,
  notValid: /^Not valid, refused, unhealthy or not conforming; or a key has expired\.$/,
  usage: /^Wrong usage, such as an unknown option, a file that cannot be read/,
  testeeBroke:
    /^`conform`: the testee, server or merchant could not be started, broke in a way that no case explains, or never answered\.$/,
  nothingAsked:
    /^`conform`: nothing was asked, because no chosen case is applicable, or nothing but known failures came of it\.$/,
  suiteBroke: /^`conform`: the suite itself failed\.$/,
  interrupted: /^Interrupted\.$/,
  brokenPipe: /^The reader of the output went away before all was written, such as `head`\.$/,
};

describe('the list of codes', () => {
  const codes = entries.map(([code]) => code);

  it('has each code once', () => {
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
  });

  it('has every code that the source gives', () => {
    // Not codes of violations: what stands for the form of a row, and the errors themselves.
    const missing = literalCodes().filter((code) => code !== 'format' && !codes.includes(code));
    expect([...new Set(missing)]).toEqual([]);
    expect(new Set(literalCodes()).size).toBeGreaterThan(60);
  });

  it.each([
    ['error', 'src/codec/TallystickError.ts', 'ErrorCode'],
    ['import-warning', 'src/import/ImportWarning.ts', 'ImportWarningCode'],
    ['outcome', 'conformance/Case.ts', 'Outcome'],
  ] as const)('has every %s', (kind, path, name) => {
    const union = unionOf(path, name);
    expect(union.length).toBeGreaterThan(3);
    const more = kind === 'outcome' ? ['known-failure', 'unexpected-pass'] : [];
    expect([...codesOf(kind)].sort()).toEqual([...union, ...more].sort());
  });

  it('has every code of the command line', () => {
    const ofCaptures = read('src/cli/commands/validate/captureViolation.ts');
    const given = [...ofCaptures.matchAll(/\bcode: '([a-z-]+)'/g)].map(([, code]) => code);
    expect(given).toHaveLength(1);
    const unpacking = unionOf('tools/executable/UnpackError.ts', 'UnpackErrorCode');
    expect(codesOf('command')).toEqual([...unpacking, ...given]);
  });

  it('has every code of a package that is missing', () => {
    const [, database] = /\bcode = '([a-z-]+)'/.exec(read('src/sql/DatabaseMissingError.ts')) ?? [];
    const [, parser] = /\(([a-z-]+)\)'/.exec(read('src/cli/commands/tables/loadImporter.ts')) ?? [];
    expect(codesOf('package')).toEqual([database, parser]);
  });

  it('has every code of a receiver', () => {
    const given = readdirSync(join(root, 'src/http'))
      .filter((file) => file.endsWith('Error.ts'))
      .flatMap((file) => [...read(`src/http/${file}`).matchAll(/\bcode = '([a-z-]+)'/g)])
      .map(([, code]) => code);
    expect(codesOf('receiver')).toEqual(given);
    expect(given).toContain('no-handler');
  });

  it('has every exit code', () => {
    expect(codesOf('exit')).toEqual(Object.values(exitCode).map((code) => `exit-${code}`));
  });

  it.each(Object.entries(EXIT_MEANINGS))('says what the exit code %s means', (name, meaning) => {
    const code = `exit-${exitCode[name as keyof typeof exitCode]}`;
    expect(entries.find(([one]) => one === code)?.[1].meaning).toMatch(meaning);
  });

  it('has every status and every event of the protocol', () => {
    for (const [kind, path] of [
      ['status', 'conformance/Testee.ts'],
      ['event', 'conformance/Event.ts'],
    ] as const) {
      const member = kind === 'status' ? 'status' : 'type';
      const told = [...read(path).matchAll(new RegExp(`readonly ${member}: '([a-z]+)'`, 'g'))].map(
        ([, one]) => one,
      );
      expect(codesOf(kind)).toEqual(told);
    }
  });

  it('has nothing that nobody gives', () => {
    const given = new Set([
      ...literalCodes(),
      ...formatNames().map((name) => `format-${name}`),
      ...unionOf('src/codec/TallystickError.ts', 'ErrorCode'),
      ...unionOf('src/import/ImportWarning.ts', 'ImportWarningCode'),
      ...[...read('src/codec/strictJson.ts').matchAll(/^ {2}'([a-z0-9-]+)': '/gm)].map(([, code]) => code),
    ]);
    const listed = codesOf(undefined, 'error', 'import-warning', 'key-warning');
    expect(listed.filter((code) => !given.has(code))).toEqual([]);
  });

  it('says of each code what it means and what to do', () => {
    for (const [code, { meaning, fix }] of entries) {
      expect(meaning, code).toMatch(/\.$/);
      expect(fix, code).toMatch(/\.$/);
    }
  });

  it('names errata and findings that there are', () => {
    for (const [code, entry] of entries) {
      for (const id of entry.errata ?? [])
        expect(
          errata.map((one) => one.id),
          code,
        ).toContain(id);
      for (const id of entry.findings ?? []) expect(Object.keys(findings), code).toContain(id);
    }
  });
});

describe('the examples of codes', () => {
  const shown = entries.filter(([, entry]) => entry.example !== undefined);

  it('are there for everything that the package says of data', () => {
    const without = entries.filter(
      ([, entry, { kind }]) =>
        entry.example === undefined && [undefined, 'error', 'key-warning', 'import-warning'].includes(kind),
    );
    expect(without.map(([code]) => code)).toEqual([]);
  });

  it.each(shown.map(([code, entry, group]) => [code, entry, group] as const))(
    'give %s',
    async (code, { example }: CodeEntry, { kind, rule }: CodeGroup) => {
      if (example === undefined) return;
      const { error, found } = await runCodeExample(example, context);
      if (kind === 'error') {
        expect(error?.code).toBe(code);
        return;
      }
      const one = found.find((candidate) => candidate.code === code);
      expect(found.map((candidate) => candidate.code)).toContain(code);
      if (rule !== undefined) expect(one).toMatchObject({ rule });
    },
  );

  it('begin with messages that are right', async () => {
    for (const message of Object.keys(valid)) {
      const { found } = await runCodeExample({ message, options: { reading: 'strict' } }, context);
      expect(found, message).toEqual([]);
    }
  });
});
