import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root, run } from './repository.js';

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
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

  it('imports only what it declares', () => {
    const dist = join(directory, 'node_modules/tallystick/dist');
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(js|d\.ts)$/.test(file),
    );
    const imported =
      /^(?:import|export)\b[^"'\n]*["']([^"'.][^"']*)["']|\bimport\(["']([^"'.][^"']*)["']\)/gm;
    const names = files
      .filter((file) => file.endsWith('.js'))
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
    expect([...packages].filter((name) => !(name in manifest.dependencies) && name !== 'tallystick')).toEqual(
      [],
    );
    expect(packages.size).toBeGreaterThan(4);
  });

  it('works from ESM, every entry', () => {
    const script = join(directory, 'use.mjs');
    writeFileSync(
      script,
      `import { createOrderId, mask, TallystickError } from 'tallystick';
       import { mobileNumberVerification } from 'tallystick/unionpay';
       import { mpayVerify } from 'tallystick/lianlian';
       import { defineInterface, importTable } from 'tallystick/define';
       import { samples } from 'tallystick/samples';
       import { errata } from 'tallystick/catalogue';
       import schema from 'tallystick/schema/unionpay/MOBILE_NUMBER_VERIFICATION/request.plain.strict.json' with { type: 'json' };
       import table from 'tallystick/table.schema.json' with { type: 'json' };
       const value = samples(mpayVerify.request, { seed: 1 }).next().value;
       let code;
       try { mobileNumberVerification.request.decode('{'); } catch (error) { code = error instanceof TallystickError && error.code; }
       console.log(JSON.stringify([mpayVerify.request.validate(value).valid, code, createOrderId('39990029').length,
         typeof defineInterface, typeof importTable, typeof mask, errata.length > 40, schema.type, table.title]));`,
    );
    expect(JSON.parse(run(process.execPath, [script], directory))).toEqual([
      true,
      'text-invalid',
      35,
      'function',
      'function',
      'function',
      true,
      'object',
      'Table file',
    ]);
  });

  it('has types for bundlers and for Node', () => {
    writeFileSync(
      join(directory, 'use.ts'),
      `import { createMessageId, type Violation } from 'tallystick';
       import { mobileNumberVerification, type MobileNumberVerificationRequest } from 'tallystick/unionpay';
       import { defineInterface } from 'tallystick/define';
       import { samples } from 'tallystick/samples';
       const decoded: MobileNumberVerificationRequest = mobileNumberVerification.request.decode('{}');
       const type: 'TL0104' = decoded.tradeType;
       const violations: readonly Violation[] = mobileNumberVerification.request.validate(decoded).violations;
       // @ts-expect-error serialNm is text
       const wrong: number = decoded.serialNm;
       export { createMessageId, defineInterface, samples, type, violations, wrong };`,
    );
    for (const [module, resolution] of [
      ['NodeNext', 'NodeNext'],
      ['ESNext', 'Bundler'],
    ] as const) {
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
          module,
          '--moduleResolution',
          resolution,
          'use.ts',
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
        if (specifier.startsWith('./')) visit(specifier.slice(2));
        else outside.push(specifier);
      }
    };
    for (const entry of ['index.js', 'unionpay.js', 'lianlian.js']) visit(entry);
    expect(outside).toEqual([]);
    expect(reached.size).toBeLessThan(10);
  });
});
