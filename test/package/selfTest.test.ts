import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { allFaulty } from '../../conformance/faultyImplementations/allFaulty.js';
import { root } from './repository.js';

const dist = join(root, 'dist');

interface Imports {
  /** What loads with the file. */
  readonly fixed: readonly string[];
  /** What the file may load later. */
  readonly lazy: readonly string[];
}

function importsOf(file: string): Imports {
  const fixed: string[] = [];
  const lazy: string[] = [];
  const add = (to: string[], specifier: ts.Node | undefined) => {
    if (specifier && ts.isStringLiteralLike(specifier) && specifier.text.startsWith('.')) {
      to.push(join(dirname(file), specifier.text));
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(fixed, node.moduleSpecifier);
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(lazy, node.arguments[0]);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2022));
  return { fixed, lazy };
}

/** The files of `dist` that an entry reaches, by the imports that count. */
function reached(entry: string, next: (imports: Imports) => readonly string[]): readonly string[] {
  const seen = new Set<string>();
  const follow = (file: string): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const other of next(importsOf(file))) follow(other);
  };
  follow(join(dist, entry));
  return [...seen];
}

/** The files in which the sentence of a faulty implementation stands. */
function withFaulty(files: readonly string[]): readonly string[] {
  return files
    .filter((file) => {
      const text = readFileSync(file, 'utf8');
      return allFaulty.some(({ wrong }) => text.includes(JSON.stringify(wrong).slice(1, -1)));
    })
    .map((file) => relative(dist, file));
}

const all = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.m?js$/.test(file))
  .map((file) => join(dist, file));

describe('the faulty implementations', () => {
  it('are in the file of the self-test alone', () => {
    expect(withFaulty(all)).toEqual(['conformance/selfTest.js']);
  });

  it('are in nothing that tallystick/conformance loads, at once or later', () => {
    const files = reached('conformance.js', ({ fixed, lazy }) => [...fixed, ...lazy]);
    expect(files.length).toBeGreaterThan(10);
    expect(withFaulty(files)).toEqual([]);
  });

  it('are in nothing that the command line loads before somebody asks for the self-test', () => {
    const atOnce = reached('cli/runProcess.js', ({ fixed }) => fixed);
    const suite = reached('conformance/commandLine.js', ({ fixed }) => fixed);
    expect(withFaulty([...atOnce, ...suite])).toEqual([]);
    expect(suite.flatMap((file) => importsOf(file).lazy)).toContain(join(dist, 'conformance/selfTest.js'));
  });
});
