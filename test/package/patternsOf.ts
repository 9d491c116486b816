import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './repository.js';

/** A regular expression and where it stands. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly place: string;
}

/** What a source file has: patterns that are written out, and the places where some are put together. */
export interface FilePatterns {
  readonly file: string;
  readonly literals: readonly Pattern[];
  readonly constructions: readonly string[];
}

/** The names of the files in a folder of the repository and below, with these ends. */
export function filesIn(folder: string, ends: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name).replaceAll('\\', '/'))
    .filter((name) => ends.test(name) && !name.endsWith('.d.ts'))
    .sort();
}

/** Reads a source file as TypeScript reads it. */
export function patternsOf(file: string): FilePatterns {
  const text = readFileSync(join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const literals: Pattern[] = [];
  const constructions: string[] = [];
  const placeOf = (node: ts.Node) =>
    `${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      literals.push({
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
        place: placeOf(node),
      });
    } else if (
      (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
      node.expression.getText() === 'RegExp'
    ) {
      constructions.push(placeOf(node));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return { file, literals, constructions };
}

/** The patterns of a JSON Schema, which a validator applies with the flag u. */
export function schemaPatterns(file: string): readonly Pattern[] {
  const found: Pattern[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [name, member] of Object.entries(value)) {
      if (name === 'pattern' && typeof member === 'string')
        found.push({ source: member, flags: 'u', place: file });
      if (name === 'patternProperties' || name === 'propertyNames') {
        for (const source of Object.keys(member)) {
          if (name === 'patternProperties') found.push({ source, flags: 'u', place: file });
        }
      }
      visit(member);
    }
  };
  visit(JSON.parse(readFileSync(join(root, file), 'utf8')));
  return found;
}
