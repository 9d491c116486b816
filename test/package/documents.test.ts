import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { blocks } from './blocks.js';
import { root } from './repository.js';
import { type RanSnippet, runSnippets } from './runSnippets.js';

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
  let ran: readonly RanSnippet[] = [];
  beforeAll(() => {
    ran = runSnippets(
      'coverage/snippets',
      snippets.map(({ where, code }) => `// ${where}\n${code}`),
    );
  });

  it('is type-checked, and all of it runs', () => {
    expect(snippets.length).toBeGreaterThan(70);
    expect(ran).toHaveLength(snippets.length);
  });

  it.each(snippets.map(({ where, code }, index) => [where, index, code] as const))(
    '%s (%i) runs and prints what it says',
    (_, index, code) => {
      expect(ran[index]?.failure).toBeUndefined();
      expect(ran[index]?.printed).not.toContain('uncaught: ');
      for (const [, said = ''] of code.matchAll(/^console\.log\([^;]*\); \/\/ ([^,\n]+)$/gm)) {
        expect(ran[index]?.printed).toContain(said.trim().replace(/^'|'$/g, ''));
      }
    },
  );
});

describe('documents', () => {
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

describe('guides', () => {
  it('include and link the same files', () => {
    const included = guides.flatMap((guide) =>
      [...read(guide).matchAll(/\{@includeCode ([^}]+)\}/g)].map(([, file = '']) => [guide, file] as const),
    );
    for (const [guide, file] of included) expect(read(guide), guide).toContain(`](${file})`);
    expect(included.length).toBeGreaterThan(5);
  });

  it('include files in comments, so that a reader of the Markdown sees the link alone', () => {
    const visible = guides.flatMap((guide) =>
      (read(guide).match(/^.*@includeCode.*$/gm) ?? [])
        .filter((line) => !/^<!-- \{@includeCode [^}]+\} -->$/.test(line))
        .map((line) => `${guide}: ${line}`),
    );
    expect(visible).toEqual([]);
  });

  it('have JSON that is JSON', () => {
    for (const guide of guides) for (const text of blocks(read(guide), 'json')) JSON.parse(text);
  });

  // Passages of a file that is named before them are compared by test/docs/shownCode.test.ts.
  it('have no code of another language, which nothing would run', () => {
    const languages = guides.flatMap((guide) =>
      [...read(guide).matchAll(/(?<!^<!-- from \S+ -->\n\n)^```(\w+)$/gm)].map(([, name]) => name),
    );
    expect(
      [...new Set(languages)].filter((name) => !['ts', 'sh', 'json', 'python', 'text'].includes(`${name}`)),
    ).toEqual([]);
  });
});
