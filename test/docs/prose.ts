import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A text that people read, and where it begins in its file. */
export interface Prose {
  readonly kind: 'page' | 'literal' | 'comment';
  readonly text: string;
  readonly line: number;
}

const blanked = (text: string) => text.replace(/[^\n]/g, ' ');

/** One in a pair of marks, or lines of `//` that follow each other. */
const COMMENT = /\/\*[\s\S]*?\*\/|\/\/.*(?:\n[ \t]*\/\/.*)*/g;

/** Quoted code is not prose, and neither is the mark that begins a line of a comment. */
const withoutCode = (text: string) =>
  text
    .replace(/```[\s\S]*?```/g, blanked)
    .replace(/\\?`[^`\n]*`/g, blanked)
    .replace(/\n[ \t]*(?:\*|\/\/|#)/g, blanked);

/** The literals of a file in their order, regular expressions among them. */
function literalsOf(source: ts.SourceFile): readonly ts.LiteralLikeNode[] {
  const found: ts.LiteralLikeNode[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isLiteralExpression(node) || ts.isTemplateLiteralToken(node)) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** The text with blanks for its literals, so that what looks like a comment is one. */
function withoutLiterals(source: ts.SourceFile, literals: readonly ts.Node[]): string {
  let [rest, end] = ['', 0];
  for (const literal of literals) {
    rest += source.text.slice(end, literal.getStart(source)) + blanked(literal.getText(source));
    end = literal.end;
  }
  return rest + source.text.slice(end);
}

/**
 * The prose of a file: of TypeScript the texts of literals and comments, of any other file all,
 * each without quoted code.
 */
export function proseOf(file: string, text = readFileSync(file, 'utf8')): readonly Prose[] {
  if (!file.endsWith('.ts')) return [{ kind: 'page', text: withoutCode(text), line: 1 }];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const literals = literalsOf(source);
  const partAt = (kind: Prose['kind'], start: number, part: string): Prose => ({
    kind,
    text: withoutCode(part),
    line: source.getLineAndCharacterOfPosition(start).line + 1,
  });
  // A literal of one word is a name.
  const texts = literals.filter((node) => !ts.isRegularExpressionLiteral(node) && /\s/.test(node.text));
  return [
    ...texts.map((node) => partAt('literal', node.getStart(source), node.getText(source).slice(1, -1))),
    ...[...withoutLiterals(source, literals).matchAll(COMMENT)].map(({ 0: part, index }) =>
      partAt('comment', index, part),
    ),
  ];
}
