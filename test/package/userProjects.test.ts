import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildsFolder } from '../../tools/builds/buildsFolder.js';
import { blocks } from './blocks.js';
import { nestFiles, nestManifest, nestTsconfig } from './nestProject.js';
import { root, run } from './repository.js';

/** What projects of users are made with; installed once, beside the project, which needs none of them itself. */
const TOOLS = {
  'typescript-5': 'npm:typescript@5.4.5',
  'typescript-6': 'npm:typescript@6.0.3',
  'typescript-7': 'npm:typescript@7.0.2',
  // What the generator of NestJS asks for, and ts-jest loads.
  typescript: '5.9.3',
  '@types/node': '22.20.7',
  '@types/jest': '30.0.0',
  jest: '30.5.2',
  'ts-jest': '29.4.15',
  vitest: '4.1.12',
  '@nestjs/common': '11.2.10',
  '@nestjs/core': '11.2.10',
  '@nestjs/platform-express': '11.2.10',
  '@nestjs/testing': '11.2.6',
  'reflect-metadata': '0.2.2',
  rxjs: '7.8.2',
};
const COMPILERS = ['typescript-5', 'typescript-6', 'typescript-7'] as const;

const tools = buildsFolder('userProjects');
const directory = mkdtempSync(join(tmpdir(), 'tallystick-users-'));

beforeAll(() => {
  const manifest = JSON.stringify({ private: true, dependencies: TOOLS });
  const file = join(tools, 'package.json');
  if (read(file) !== manifest || read(join(tools, 'node_modules/jest/package.json')) === undefined) {
    mkdirSync(tools, { recursive: true });
    writeFileSync(file, manifest);
    run('npm', ['install', '--no-audit', '--no-fund'], tools);
  }
  const [packed] = JSON.parse(
    run('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', directory]),
  ) as [{ readonly filename: string }];
  const project = join(directory, 'installed');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{"private":true}');
  run('npm', ['install', '--no-audit', '--no-fund', join(directory, packed.filename)], project);
  // As if the user had installed both.
  for (const name of Object.keys(TOOLS)) {
    mkdirSync(dirname(join(project, 'node_modules', name)), { recursive: true });
    symlinkSync(join(tools, 'node_modules', name), join(project, 'node_modules', name));
  }
});
afterAll(() => rmSync(directory, { recursive: true, force: true }));

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Makes a project with these files, in which the package is installed. */
function project(name: string, files: Readonly<Record<string, string>>): string {
  const at = join(directory, 'installed', name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(at, file)), { recursive: true });
    writeFileSync(join(at, file), text);
  }
  return at;
}

/** Runs a program of the project. */
function runIn(at: string, words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const options = { cwd: at, encoding: 'utf8', env: { ...process.env, ...env, CI: '1' } } as const;
  return spawnSync(process.execPath, words, options);
}

/** Runs a program of the project; its output where it fails. */
function faultOf(...asked: Parameters<typeof runIn>): string {
  const { status, stdout, stderr } = runIn(...asked);
  return status === 0 ? '' : `${stdout}\n${stderr}`;
}

/** The settings for Jest that the guide shows: of JavaScript, then of TypeScript with its tsconfig.spec.json. */
const [ofJavaScript, ofTypeScript, tsconfigSpec] = blocks(
  readFileSync(join(root, 'docs/guides/validate-in-your-service.md'), 'utf8').split('## Test with Jest')[1] ??
    '',
  'json',
).map((text) => JSON.parse(text) as { readonly scripts: { readonly test: string }; readonly jest?: object });

/** The environment that a script of the guide gives to Jest. */
function environmentOf(script = ''): Readonly<Record<string, string>> {
  const [, options = ''] = /^NODE_OPTIONS=(\S+) jest$/.exec(script) ?? [];
  return { NODE_OPTIONS: options };
}

/** What the first screen of the documentation shows: a call, a receiver, the codec, the suite. */
const USE = `
import { TallystickError } from 'tallystick';
import { returnCode } from 'tallystick/catalogue';
import { type Testee, conform } from 'tallystick/conformance';
import { createTestKeys, lianlian } from 'tallystick/envelope';
import { createGateway } from 'tallystick/gateway';
import { createClient, createReceiver } from 'tallystick/http';
import { mpayNotification, mpayVerify } from 'tallystick/lianlian';
import { refundApply } from 'tallystick/lianlian/refund';
import { samples } from 'tallystick/samples';
import { channelLoginInfo, mobileNumberVerification } from 'tallystick/unionpay';

export async function use(): Promise<string> {
  const { member, network } = await createTestKeys();
  const value = samples(mpayVerify.request, { seed: 1 }).next().value;
  const { method, headers, body } = lianlian.seal(mpayVerify.request, value, { keys: member.ring, requestPath: '/v1' });
  const request = new Request('https://gateway.example/v1', { method, headers: { ...headers }, body: new Uint8Array(body) });
  const receive = createReceiver({
    network: 'lianlian',
    keys: member.ring,
    handlers: { '/n': { request: mpayNotification.notification, handle: ({ no_order }) => console.log(no_order) } },
  });
  const { request: login, response: entry } = channelLoginInfo;
  createReceiver({
    network: 'unionpay',
    appId: '00010344',
    keys: member.ring,
    handlers: {
      '/l': {
        request: login,
        response: entry,
        handle: async ({ msgID, channelCode, industryCode }) => ({ msgID, channelCode, industryCode, msgResponse: { responseCode: '05', responseMsg: 'Declined' } }),
      },
    },
  });
  const gateway = createGateway({ keys: network.ring, deliver: receive });
  createClient({ network: 'lianlian', baseUrl: 'https://gateway.example', keys: member.ring, fetch: gateway.fetch });
  const judged = mobileNumberVerification.request.validate({});
  const testee: Testee = { implementation: { name: 'x' }, operations: {} };
  const { exitCode } = await conform(testee, { seed: 1, operations: ['order-id'] });
  const refund: string = refundApply.request.name;
  const meaning = returnCode('lianlian', '1004');
  if (judged.valid) throw new TypeError('it is empty');
  return [request.method, refund, judged.violations[0]?.code, exitCode, typeof meaning, TallystickError.name].join(' ');
}
`;

const EXPECTED = 'POST lianlian/REFUND_APPLY/request required 4 object TallystickError';

describe('a project in TypeScript', () => {
  const ways = [
    { module: 'node16', moduleResolution: 'node16' },
    { module: 'nodenext', moduleResolution: 'nodenext' },
    { module: 'esnext', moduleResolution: 'bundler' },
  ];
  it.each(COMPILERS.flatMap((compiler) => ways.map((way) => [compiler, way.moduleResolution, way] as const)))(
    'of %s with moduleResolution %s compiles, its libraries checked',
    (compiler, resolution, way) => {
      const compilerOptions = {
        ...way,
        ...{ target: 'es2022', lib: ['es2023'], strict: true, exactOptionalPropertyTypes: true },
        ...{ skipLibCheck: false, noEmit: true, types: ['node'] },
      };
      const at = project(`${compiler}-${resolution}`, {
        'package.json': '{"type":"module"}',
        'tsconfig.json': JSON.stringify({ compilerOptions, files: ['use.ts'] }),
        'use.ts': USE,
      });
      expect(faultOf(at, [`../node_modules/${compiler}/bin/tsc`, '-p', '.'])).toBe('');
      writeFileSync(join(at, 'use.ts'), `${USE.replace(", responseMsg: 'Declined'", '')}\nuse().toFixed();`);
      const faults = faultOf(at, [`../node_modules/${compiler}/bin/tsc`, '-p', '.']);
      expect(faults.match(/(?<='|Property ')(?:toFixed|responseMsg)(?=')/g)).toEqual([
        'responseMsg',
        'toFixed',
      ]);
    },
  );
});

describe('a project that tests', () => {
  /** The same without types. */
  const plain = USE.replace(', type Testee', '')
    .replace('type Testee, ', '')
    .replace('const testee: Testee', 'const testee')
    .replace('const refund: string', 'const refund')
    .replace('(): Promise<string>', '()');
  const assertion = `expect(await use()).toBe('${EXPECTED}');`;

  it('with node:test', () => {
    const at = project('node-test', {
      'package.json': '{"type":"module"}',
      'use.js': plain,
      'use.test.js': `import assert from 'node:assert';\nimport { test } from 'node:test';\nimport { use } from './use.js';\ntest('use', async () => assert.equal(await use(), '${EXPECTED}'));\n`,
    });
    expect(faultOf(at, ['--test'])).toBe('');
  });

  it('with vitest', () => {
    const at = project('vitest', {
      'package.json': '{"type":"module"}',
      'use.js': plain,
      'use.test.js': `import { expect, test } from 'vitest';\nimport { use } from './use.js';\ntest('use', async () => { ${assertion} }, 60_000);\n`,
    });
    expect(faultOf(at, ['../node_modules/vitest/vitest.mjs', 'run', '--root', '.'])).toBe('');
  });

  it('with Jest and modules of ECMAScript', () => {
    const at = project('jest-esm', {
      'package.json': '{"type":"module","jest":{"transform":{}}}',
      'use.js': plain,
      'use.test.js': `import { use } from './use.js';\ntest('use', async () => { ${assertion} }, 60_000);\n`,
    });
    const words = ['--experimental-vm-modules', '../node_modules/jest/bin/jest.js', '--rootDir', '.'];
    expect(faultOf(at, words)).toBe('');
  });

  const commonJs = {
    'package.json': '{"jest":{"transform":{}}}',
    'use.mjs': plain,
    'use.test.js': `test('use', async () => { const { use } = await import('./use.mjs'); ${assertion} }, 60_000);\n`,
  };

  it('with Jest and CommonJS, which loads the package with import()', () => {
    const at = project('jest-commonjs', commonJs);
    const words = ['../node_modules/jest/bin/jest.js', '--rootDir', '.'];
    expect(faultOf(at, words, environmentOf(ofJavaScript?.scripts.test))).toBe('');
    expect(faultOf(at, words)).toContain('without --experimental-vm-modules');
  });
});

describe('a project that nest new made', () => {
  const made = (name: string, manifest: object, isStrict = true) =>
    project(name, {
      ...nestFiles,
      'package.json': JSON.stringify(manifest),
      'tsconfig.json': JSON.stringify(nestTsconfig(isStrict)),
    });
  const tsc = ['../node_modules/typescript/bin/tsc', '-p', '.'];
  const jest = ['../node_modules/jest/bin/jest.js'];

  it('compiles and runs the example of a client, with its defaults', () => {
    const at = made('nest', nestManifest);
    expect(faultOf(at, tsc)).toBe('');
    const { stdout, stderr } = runIn(at, ['dist/main.js'], { NO_COLOR: '1' });
    expect(stdout.split('\n').filter((line) => /^\d/.test(line))).toEqual([
      '200 {"code":"00"}',
      '400 {"message":[{"code":"too-long","path":"/encData/phoneNo"}],"error":"Bad Request","statusCode":400}',
      '502 {"message":"Bad Gateway","statusCode":502}',
    ]);
    // The log says what happened, and nothing of the applicant.
    expect(stderr).toContain('MOBILE_NUMBER_VERIFICATION: ');
    expect(stdout + stderr).not.toMatch(/19097086541|440308199210162092|林丽/);
  });

  it('compiles it where the compiler is not strict', () => {
    expect(faultOf(made('nest-loose', nestManifest, false), tsc)).toBe('');
  });

  it('tests it with Jest, as the guide sets it', () => {
    const at = made('nest-jest', nestManifest);
    // As files of `examples/` that are copied.
    writeFileSync(join(at, 'src/one.ts'), 'export const one = 1;\n');
    writeFileSync(
      join(at, 'src/one.spec.ts'),
      "import { one } from './one.js';\nimport { samples } from 'tallystick/samples';\ntest('one', () => expect([one, typeof samples]).toEqual([1, 'function']));\n",
    );
    expect(faultOf(at, jest)).toContain('Must use import to load ES Module');
    const settings = { ...nestManifest, jest: { ...nestManifest.jest, ...ofTypeScript?.jest } };
    writeFileSync(join(at, 'package.json'), JSON.stringify(settings));
    writeFileSync(join(at, 'tsconfig.spec.json'), JSON.stringify(tsconfigSpec));
    expect(faultOf(at, jest, environmentOf(ofTypeScript?.scripts.test))).toBe('');
  });
});
