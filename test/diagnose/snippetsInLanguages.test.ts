import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { javaSnippets } from '../../src/diagnose/findings/snippets/javaSnippets.js';
import { phpSnippets } from '../../src/diagnose/findings/snippets/phpSnippets.js';
import { pythonSnippets } from '../../src/diagnose/findings/snippets/pythonSnippets.js';
import { typescriptSnippets } from '../../src/diagnose/findings/snippets/typescriptSnippets.js';

const directory = mkdtempSync(join(tmpdir(), 'tallystick-snippets-'));

afterAll(() => rmSync(directory, { recursive: true, force: true }));

function run(program: string, ...argv: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(program, argv, { cwd: directory, encoding: 'utf8' });
  return { status, printed: stdout ?? '', failure: stderr ?? '' };
}

const has = (program: string, ...argv: readonly string[]) => run(program, ...argv).status === 0;
const hasPython = has('python3', '--version');
const hasCryptography = hasPython && has('python3', '-c', 'import cryptography');
const hasJava = has('javac', '-version') && has('java', '-version');
const hasPhp = has('php', '-r', 'exit(extension_loaded("openssl") ? 0 : 1);');

/** What the comment behind the last output says. */
function printedBy(text: string): string {
  return (
    text
      .match(/(?:\);|"\\n";|\))\s+(?:\/\/|#) (.+)$/gm)
      ?.at(-1)
      ?.replace(/^.*?(?:\/\/|#) /, '') ?? 'nothing is said'
  );
}

describe('the code of findings in other languages', () => {
  it('is there for each that is there in TypeScript', () => {
    const names = Object.keys(typescriptSnippets);
    for (const snippets of [javaSnippets, phpSnippets, pythonSnippets])
      expect(Object.keys(snippets)).toEqual(names);
  });

  it.skipIf(!hasPython).each(Object.entries(pythonSnippets))('%s is Python', (name, text) => {
    writeFileSync(join(directory, `${name}.py`), text);
    const { status, failure } = run('python3', '-m', 'py_compile', `${name}.py`);
    expect({ status, failure }).toEqual({ status: 0, failure: '' });
  });

  it.skipIf(!hasCryptography).each(Object.entries(pythonSnippets))(
    '%s runs in Python and prints what it says',
    (name, text) => {
      writeFileSync(join(directory, `${name}.py`), text);
      const { printed, failure } = run('python3', `${name}.py`);
      expect({ printed: printed.trim(), failure }).toEqual({ printed: printedBy(text), failure: '' });
    },
  );

  it.skipIf(!hasPhp).each(Object.entries(phpSnippets))(
    '%s runs in PHP and prints what it says',
    (name, text) => {
      writeFileSync(join(directory, `${name}.php`), text);
      const { printed } = run('php', `${name}.php`);
      expect(printed.trim().replaceAll('\n', ' ')).toBe(printedBy(text));
    },
  );

  describe.skipIf(!hasJava)('in Java', () => {
    const classes = Object.entries(javaSnippets).map(
      ([name, text]) => [name, /public class (\w+)/.exec(text)?.[1] ?? '', text] as const,
    );

    beforeAll(() => {
      const files = [...new Map(classes.map(([, className, text]) => [`${className}.java`, text]))];
      mkdirSync(join(directory, 'java'));
      for (const [file, text] of files) writeFileSync(join(directory, 'java', file), text);
      const compiled = run('javac', '-Xlint:all', '-Werror', ...files.map(([file]) => join('java', file)));
      expect(compiled.failure).toBe('');
    });

    it.each(classes)('%s runs and prints what it says', (_, className, text) => {
      const { printed, failure } = run('java', '-cp', 'java', className);
      expect({ printed: printed.trim(), failure }).toEqual({ printed: printedBy(text), failure: '' });
    });
  });
});
