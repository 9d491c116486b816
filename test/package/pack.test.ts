import { spawnSync } from 'node:child_process';
import { cpSync, lstatSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOCKER_MD, SAVED_PAGE } from '../import/markupPages.js';
import { root, run } from './repository.js';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  peerDependencies: Record<string, string>;
  imports: Record<string, string>;
  exports: Record<string, string | { readonly types: string }>;
};

describe('the package', () => {
  const directory = mkdtempSync(join(tmpdir(), 'tallystick-package-'));
  let tarball = '';

  beforeAll(() => {
    const [packed] = JSON.parse(
      run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', directory]),
    ) as [{ filename: string }];
    tarball = join(directory, packed.filename);
    writeFileSync(
      join(directory, 'package.json'),
      JSON.stringify({ name: 'stranger', private: true, type: 'module' }),
    );
    run('npm', ['install', '--no-audit', '--no-fund', tarball], directory);
  });
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('installs its own dependencies and nothing of its development', () => {
    const installed = readdirSync(join(directory, 'node_modules'));
    for (const name of Object.keys(manifest.devDependencies)) expect(installed).not.toContain(name);
    expect(installed).toContain('tallystick');
  });

  it('brings at most 28 packages and 20 MB, all of them counted', () => {
    const files = readdirSync(join(directory, 'node_modules'), { recursive: true, encoding: 'utf8' });
    const packages = files.filter((file) =>
      /(?:^|node_modules\/)(?:@[^/]+\/)?[^/]+\/package\.json$/.test(file),
    );
    expect(packages).toContain('tallystick/package.json');
    expect(packages.length).toBeLessThanOrEqual(28);
    const bytes = files
      .map((file) => lstatSync(join(directory, 'node_modules', file)))
      .reduce((sum, entry) => sum + (entry.isFile() ? entry.size : 0), 0);
    expect(bytes).toBeLessThanOrEqual(20e6);
  });

  it('imports only what it declares', () => {
    const dist = join(directory, 'node_modules/tallystick/dist');
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(m?js|d\.ts)$/.test(file),
    );
    const imported =
      /^(?:import|export)\b[^"'\n]*["']([^"'.][^"']*)["']|\bimport\(["']([^"'.][^"']*)["']\)/gm;
    const names = files
      .filter((file) => /\.m?js$/.test(file))
      .flatMap((file) => [...readFileSync(join(dist, file), 'utf8').matchAll(imported)])
      .map(([, specifier, loaded]) => specifier ?? loaded ?? '')
      .filter((specifier) => specifier !== '' && !specifier.startsWith('node:'));
    const packages = new Set(
      names.map((name) =>
        name
          .split('/')
          .slice(0, name.startsWith('@') ? 2 : 1)
          .join('/'),
      ),
    );
    const declared = { ...manifest.dependencies, ...manifest.peerDependencies, ...manifest.imports };
    expect([...packages].filter((name) => !(name in declared) && name !== 'tallystick')).toEqual([]);
    expect(packages.size).toBeGreaterThan(4);
  });

  it('loads the parsers of pages with one entry, which its command loads when it runs', () => {
    const dist = join(directory, 'node_modules/tallystick/dist');
    const importing = (pattern: RegExp) =>
      readdirSync(dist, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.m?js$/.test(file) && pattern.test(readFileSync(join(dist, file), 'utf8')))
        .sort();
    expect(importing(/["'](?:htmlparser2|marked)["']/)).toEqual(['browser/import.mjs', 'import.mjs']);
    expect(importing(/\bfrom ?["'](?:tallystick\/import|[./]+\/import\.mjs)["']/)).toEqual([]);
    expect(importing(/\bimport\(["']tallystick\/import["']\)/)).toHaveLength(1);
  });

  describe('reads pages', () => {
    const projects = mkdtempSync(join(tmpdir(), 'tallystick-pages-'));
    afterAll(() => rmSync(projects, { recursive: true }));
    const pages = { 'page.md': LOCKER_MD, 'page.html': SAVED_PAGE };
    const install = (...packages: readonly string[]) => {
      const project = mkdtempSync(join(projects, 'project-'));
      cpSync(directory, project, { recursive: true, verbatimSymlinks: true });
      for (const [name, text] of Object.entries(pages)) writeFileSync(join(project, name), text);
      if (packages.length > 0) run('npm', ['install', '--no-audit', '--no-fund', ...packages], project);
      return project;
    };
    const imported = (project: string, page: keyof typeof pages) =>
      spawnSync('npx', ['--no-install', 'tallystick', 'tables', 'import', page, '--json'], {
        cwd: project,
        encoding: 'utf8',
        env: { ...process.env, NO_COLOR: '1' },
      });
    const ADVICE = 'npm install htmlparser2@12 marked@18';
    const lowest = Object.entries(manifest.peerDependencies)
      .filter(([, range]) => range.startsWith('>='))
      .map(([name, range]) => `${name}@${range.slice('>='.length)}`);

    it('and says what to install where their parsers are missing', () => {
      const { status, stdout, stderr } = imported(install(), 'page.md');
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toBe(
        `error: Reading pages needs the optional packages htmlparser2 and marked. Run: ${ADVICE} (parser-missing)\n`,
      );
    });

    it.each([
      ['what it says', ADVICE.split(' ').slice(2)],
      ['the first versions that it declares', lowest],
    ])('with %s', (_, packages) => {
      expect(packages).toHaveLength(2);
      const project = install(...packages);
      // Fails where a version is not what is declared.
      run('npm', ['ls'], project);
      const rowsOf = (page: keyof typeof pages) => {
        const { status, stdout, stderr } = imported(project, page);
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        const { rows } = JSON.parse(stdout).table.messages.request;
        return rows.map(({ identifier }: { identifier: string }) => identifier);
      };
      expect(rowsOf('page.md')).toEqual([
        'oid_partner',
        'minutes',
        'door_kind',
        'pass_no',
        'holder',
        'extras',
      ]);
      expect(rowsOf('page.html')).toEqual(['berthNo', 'pier', 'mooring']);
    });
  });

  it('works from ESM, every entry', () => {
    const script = join(directory, 'use.mjs');
    writeFileSync(
      script,
      `import { createOrderId, mask, TallystickError } from 'tallystick';
       import { mobileNumberVerification } from 'tallystick/unionpay';
       import { mpayVerify } from 'tallystick/lianlian';
       import { defineInterface } from 'tallystick/define';
       import { samples } from 'tallystick/samples';
       import { errata } from 'tallystick/catalogue';
       import schema from 'tallystick/schema/unionpay/MOBILE_NUMBER_VERIFICATION/request.plain.strict.json' with { type: 'json' };
       import table from 'tallystick/table.schema.json' with { type: 'json' };
       const value = samples(mpayVerify.request, { seed: 1 }).next().value;
       let code;
       try { mobileNumberVerification.request.decode('{'); } catch (error) { code = error instanceof TallystickError && error.code; }
       console.log(JSON.stringify([mpayVerify.request.validate(value).valid, code, createOrderId('39990029').length,
         typeof defineInterface, typeof mask, errata.length > 40, schema.type, table.title]));`,
    );
    expect(JSON.parse(run(process.execPath, [script], directory))).toEqual([
      true,
      'text-invalid',
      35,
      'function',
      'function',
      true,
      'object',
      'Table file',
    ]);
  });

  describe('declares', () => {
    const installed = join(directory, 'node_modules/tallystick');
    const declarations = () =>
      readdirSync(installed, { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.d\.[cm]?ts$/.test(file))
        .map((file) => ({
          file: file.replaceAll('\\', '/'),
          text: readFileSync(join(installed, file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, ''),
        }));

    it('what its entries export, and nothing per source', () => {
      const files = declarations().map(({ file }) => file);
      const ofEntries = files.filter((file) => !file.startsWith('dist/types/shared/'));
      expect(ofEntries.sort()).toEqual(
        Object.values(manifest.exports)
          .flatMap((entry) => (typeof entry === 'string' ? [] : [entry.types.slice('./'.length)]))
          .sort(),
      );
      // What several of them share; it was some 400 files, one per source.
      expect(files.length - ofEntries.length).toBeLessThan(14);
    });

    it('no name that nobody reaches from an export', () => {
      const all = declarations();
      for (const { file, text } of all) {
        const declared = text.matchAll(
          /^(?:export )?(?:declare )?(?:abstract )?(?:const|class|function|interface|type|enum) ([\w$]+)/gm,
        );
        for (const [, name = ''] of declared) {
          const uses = text.split(name).length - 1;
          expect(uses, `${name} in ${file}`).toBeGreaterThan(1);
        }
      }
      const shared = all.filter(({ file }) => file.includes('/shared/'));
      const importing = all.map(({ text }) => (text.match(/^import .*$/gm) ?? []).join('\n')).join('\n');
      for (const { file, text } of shared) {
        for (const [, name] of text.matchAll(/^export \{([^}]*)\}/gm)) {
          for (const one of (name ?? '').split(',')) {
            expect(importing, `${one} of ${file}`).toContain(one.trim().split(' as ').at(-1));
          }
        }
      }
    });

    it.each(['PlannedRow', 'Judgement', 'TesteeSession', 'WholeRun', 'Session', 'Io'])(
      'no internal name: %s',
      (name) => {
        const mentioning = declarations().filter(({ text }) => new RegExp(`\\b${name}\\b`).test(text));
        expect(mentioning.map(({ file }) => file)).toEqual([]);
      },
    );
  });

  it('has types for bundlers and for Node', () => {
    writeFileSync(
      join(directory, 'use.ts'),
      `import { createMessageId, type Violation } from 'tallystick';
       import { mobileNumberVerification, type MobileNumberVerificationRequest } from 'tallystick/unionpay';
       import { defineInterface } from 'tallystick/define';
       import { samples } from 'tallystick/samples';
       import { errata, type Erratum } from 'tallystick/catalogue';
       const decoded: MobileNumberVerificationRequest = mobileNumberVerification.request.decode('{}');
       const type: 'TL0104' = decoded.tradeType;
       const violations: readonly Violation[] = mobileNumberVerification.request.validate(decoded).violations;
       const known: readonly Erratum[] = errata;
       // @ts-expect-error serialNm is text
       const wrong: number = decoded.serialNm;
       export { createMessageId, defineInterface, known, samples, type, violations, wrong };`,
    );
    // What needs Node needs its types.
    writeFileSync(
      join(directory, 'useNode.ts'),
      `import { TallystickError } from 'tallystick';
       import { conform, type Report } from 'tallystick/conformance';
       import { type KeyRing, type Received, unionpay } from 'tallystick/envelope';
       import { mobileNumberVerification } from 'tallystick/unionpay';
       const left = (report: Report): readonly number[] => report.leftBehind.map(({ pid }) => pid);
       const open = (received: Received, options: unionpay.OpenOptions): unknown =>
         unionpay.open(mobileNumberVerification.request, received, options);
       const ring = (value: KeyRing): KeyRing => value;
       export { conform, left, open, ring, TallystickError };`,
    );
    const withNode = ['--types', 'node', '--typeRoots', join(root, 'node_modules/@types'), 'useNode.ts'];
    for (const [module, resolution, ...rest] of [
      ['NodeNext', 'NodeNext', 'use.ts'],
      ['ESNext', 'Bundler', 'use.ts'],
      ['NodeNext', 'NodeNext', ...withNode],
    ]) {
      run(
        process.execPath,
        [
          join(root, 'node_modules/typescript/bin/tsc'),
          '--noEmit',
          '--strict',
          '--target',
          'ES2022',
          '--lib',
          'ES2023,DOM',
          '--module',
          module as string,
          '--moduleResolution',
          resolution as string,
          ...rest,
        ],
        directory,
      );
    }
  });

  it('has a command that runs', () => {
    expect(run('npx', ['--no-install', 'tallystick', 'id', 'serial', '42'], directory).trim()).toBe(
      '00000000000042',
    );
  });

  it('passes the package linters', () => {
    run('npx', ['--no-install', 'publint', '--strict', tarball]);
    run('npx', [
      '--no-install',
      'attw',
      tarball,
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      './table.schema.json',
      './package.json',
    ]);
  });

  it('has its code once: the suite and the command line load the files of the library', () => {
    const dist = join(directory, 'node_modules/tallystick/dist');
    const scripts = readdirSync(dist, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.m?js$/.test(file) && !file.startsWith('browser'))
      .map((file) => [file, readFileSync(join(dist, file), 'utf8')] as const);
    // A piece of the codec, of its error, of a message, of the tables' texts and of the envelope.
    const pieces = [
      'function violationOf(',
      'chinese-name-traditional',
      '"TallystickError"',
      'ANS may or may not mean ASCII',
      'createDecryptionPool',
    ];
    for (const piece of pieces)
      expect(
        scripts.filter(([, text]) => text.includes(piece)),
        piece,
      ).toHaveLength(1);
  });

  it('loads no dependency with the codec', () => {
    const dist = join(directory, 'node_modules/tallystick/dist');
    const reached = new Set<string>();
    const outside: string[] = [];
    const visit = (file: string): void => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const [, specifier = ''] of readFileSync(join(dist, file), 'utf8').matchAll(
        /(?:\bfrom|\bimport)\s*["']([^"']+)["']/g,
      )) {
        if (/^\.\.?\//.test(specifier)) visit(join(dirname(file), specifier));
        else outside.push(specifier);
      }
    };
    for (const entry of ['index.mjs', 'unionpay.mjs', 'lianlian.mjs']) visit(entry);
    expect(outside).toEqual([]);
    // Each product of LianLian is a file, and what only some of them need.
    expect(reached.size).toBeLessThan(10 + readdirSync(join(dist, 'lianlian')).length);
  });
});
