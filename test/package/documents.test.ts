import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root, run } from './repository.js';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const guides = readdirSync(join(root, 'docs/guides')).map((file) => `docs/guides/${file}`);
const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'conformance/protocol.md',
  ...guides,
];

/** The code blocks of a language in a document, or in the docstrings of a source file. */
function blocks(text: string, language: string): readonly string[] {
  const plain = text.replace(/^ *\* ?/gm, (line) => (line.trim().startsWith('*') ? '' : line));
  return [...plain.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, code = '']) => code,
  );
}

/** A script as a reader would type it, but that a line may announce its exit code. */
function scriptOf(block: string): string {
  const lines = block
    .replace(/\\\n */g, '')
    .split('\n')
    .filter((line) => !line.startsWith('npm '))
    .map((line) =>
      line.replace(/^(.*?) +# exit code (\d+)$/, '{ status=0; $1 || status=$?; test "$status" = $2; }'),
    );
  return ['set -eo pipefail', ...lines].join('\n');
}

/** Makes a directory for commands: the examples are in it, and `npx tallystick` is the build. */
function workshop(document: string): { readonly directory: string; readonly prepare: string } {
  const directory = join(root, 'coverage/commands', document);
  rmSync(directory, { recursive: true, force: true });
  mkdirSync(join(directory, '.bin'), { recursive: true });
  cpSync(join(root, 'examples'), join(directory, 'examples'), { recursive: true });
  const npx = `#!/bin/sh\nshift\nexec ${process.execPath} ${join(root, 'dist/cli/main.js')} "$@"\n`;
  writeFileSync(join(directory, '.bin/npx'), npx, { mode: 0o755 });
  return { directory, prepare: `PATH="${directory}/.bin:$PATH"\n` };
}

/** A function in Python takes the place of the one of its name in the testee that `init` wrote. */
function mend(file: string, code: string): void {
  const [head = ''] = /^def \w+\(/.exec(code) ?? [];
  const before = readFileSync(file, 'utf8');
  const start = before.indexOf(head);
  const end = start + before.slice(start).search(/\n(?=[^\s#])/);
  expect(Math.min(head.length, start, end), file).toBeGreaterThan(0);
  writeFileSync(file, `${before.slice(0, start)}${code}\n${before.slice(end)}`);
}

/** What a document needs that is not on every machine. */
const missingTools = (text: string) =>
  ['jq', 'python3'].filter((tool) => text.includes(`${tool} `) && spawnSync(tool, ['--version']).error);

const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);
const suiteSources = readdirSync(join(root, 'conformance'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `conformance/${file}`);
const snippets = [
  ...documents.flatMap((document) => blocks(read(document), 'ts').map((code) => ({ where: document, code }))),
  ...sources.flatMap((file) =>
    blocks(read(`src/${file}`), 'ts').map((code) => ({ where: `src/${file}`, code })),
  ),
  ...suiteSources.flatMap((file) => blocks(read(file), 'ts').map((code) => ({ where: file, code }))),
];

describe('code in documents and docstrings', () => {
  const directory = join(root, 'coverage/snippets');

  it('is type-checked', () => {
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
    for (const [index, { where, code }] of snippets.entries()) {
      writeFileSync(join(directory, `${index}.ts`), `// ${where}\n${code}\nexport {};\n`);
    }
    writeFileSync(
      join(directory, 'tsconfig.json'),
      JSON.stringify({
        extends: '../../tsconfig.json',
        // As a reader has it: the package is what was built, and nothing is written beside the sources.
        compilerOptions: { noUnusedLocals: false, noEmit: false, customConditions: [] },
        include: ['*.ts'],
      }),
    );
    run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', directory]);
    expect(snippets.length).toBeGreaterThan(10);
  });

  it.each(snippets.map(({ where, code }, index) => [where, index, code] as const))(
    '%s (%i) runs and prints what it says',
    (_, index, code) => {
      const printed = run(process.execPath, [join(directory, `${index}.js`)]);
      for (const [, said = ''] of code.matchAll(/^console\.log\([^;]*\); \/\/ ([^,\n]+)$/gm)) {
        expect(printed).toContain(said.trim().replace(/^'|'$/g, ''));
      }
    },
  );
});

describe('documents', () => {
  it('name no file that is not there', () => {
    for (const document of documents) {
      // Generated pages are in no commit; the tests of the site follow the links to them.
      for (const [, target = ''] of read(document).matchAll(/\]\((?!https?:|\.\.\/generated\/)([^)#]+)/g)) {
        expect(
          () => readdirSync(join(root, document, '..', target, '..')),
          `${document}: ${target}`,
        ).not.toThrow();
        expect(
          run('git', ['ls-files', '--', join(document, '..', target)]),
          `${document}: ${target}`,
        ).not.toBe('');
      }
    }
  });

  it('list every dependency with its reason, and no other', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const listed = [...read('CONTRIBUTING.md').matchAll(/`([@a-z0-9/.-]+)`/g)].map(([, name]) => name);
    const undocumented = Object.keys({ ...dependencies, ...devDependencies }).filter(
      (name) => !listed.includes(name) && !name.startsWith('@types/') && name !== '@vitest/coverage-v8',
    );
    expect(undocumented).toEqual([]);
  });
});

describe('commands', () => {
  const withCommands = ['README.md', ...guides].filter((document) => /^```sh/m.test(read(document)));

  for (const document of withCommands) {
    const missing = missingTools(read(document));
    it.skipIf(missing.length > 0)(`of ${document} follow each other without a fault`, () => {
      const { directory, prepare } = workshop(document);
      for (const [, language, block = ''] of read(document).matchAll(/^```(sh|python)\n([\s\S]*?)^```/gm)) {
        if (language === 'python') mend(join(directory, 'testee.py'), block);
        else run('bash', ['-c', prepare + scriptOf(block)], directory);
      }
    });
  }

  it('stand in the README and in most guides', () => {
    expect(withCommands.length).toBeGreaterThan(guides.length / 2);
    expect(blocks(read('README.md'), 'sh').join('').split('npx tallystick').length).toBeGreaterThan(6);
  });
});

describe('guides', () => {
  it('include and link the same files', () => {
    const included = guides.flatMap((guide) =>
      [...read(guide).matchAll(/\{@includeCode ([^}]+)\}/g)].map(([, file = '']) => [guide, file] as const),
    );
    for (const [guide, file] of included) expect(read(guide), guide).toContain(`](${file})`);
    expect(included.length).toBeGreaterThan(5);
  });

  it('have JSON that is JSON', () => {
    for (const guide of guides) for (const text of blocks(read(guide), 'json')) JSON.parse(text);
  });

  it('have no code of another language, which nothing would run', () => {
    const languages = guides.flatMap((guide) =>
      [...read(guide).matchAll(/^```(\w+)$/gm)].map(([, name]) => name),
    );
    expect(
      [...new Set(languages)].filter((name) => !['ts', 'sh', 'json', 'python', 'text'].includes(`${name}`)),
    ).toEqual([]);
  });
});

describe('the README', () => {
  it('has a first line that sets everything up and shows the main job, on a fresh clone', () => {
    const [first = '', second = ''] = blocks(read('README.md'), 'sh').map((block) => block.trim());
    expect(second).toBe('npm ci && npm test');
    const clone = join(root, 'coverage/clone');
    rmSync(clone, { recursive: true, force: true });
    run('git', ['clone', '--quiet', '--no-hardlinks', root, clone]);
    const printed = run('bash', ['-c', first], clone);
    rmSync(clone, { recursive: true, force: true });
    for (const name of [
      'MOBILE_NUMBER_VERIFICATION',
      'ID_CARD_PHOTO_VERIFICATION',
      'CHANNEL_LOGIN_INFO',
      'MPAY_VERIFY',
    ]) {
      expect(printed).toContain(name);
    }
    expect(printed).toMatch(/valid/);
    expect(printed).toMatch(/not valid/);
    expect(printed).toMatch(/Conforms\. \d{4} passed/);
  });
});
