import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** A text that people read, and where it begins in its file. */
export interface Prose {
  readonly text: string;
  readonly line: number;
}

const blanked = (text: string) => text.replace(/[^\n]/g, ' ');

/** Quoted code is not prose, and neither is the mark that begins a line of a comment. */
const withoutCode = (text: string) =>
  text
    .replace(/```[\s\S]*?```/g, blanked)
    .replace(/\\?`[^`\n]*`/g, blanked)
    .replace(/\n[ \t]*(?:\*|\/\/|#)/g, blanked);

function textsOf(source: ts.SourceFile): Map<number, string> {
  const found = new Map<number, string>();
  const visit = (node: ts.Node): void => {
    // A literal of one word is a name.
    const isText = ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node);
    if (isText && /\s/.test(node.text)) found.set(node.getStart(source), node.getText(source).slice(1, -1));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/**
 * The prose of a file: of TypeScript the texts of literals, of any other file all, each without
 * quoted code.
 */
export function proseOf(file: string, text = readFileSync(file, 'utf8')): readonly Prose[] {
  if (!file.endsWith('.ts')) return [{ text: withoutCode(text), line: 1 }];
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return [...textsOf(source)].map(([start, fragment]) => ({
    text: withoutCode(fragment),
    line: source.getLineAndCharacterOfPosition(start).line + 1,
  }));
}
