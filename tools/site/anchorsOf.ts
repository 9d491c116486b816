import { DomUtils, parseDocument } from 'htmlparser2';
import type { CommentDisplayPart, DocumentReflection } from 'typedoc';

/** An element of a document with an id of its own, beside the headings, whose ids TypeDoc makes. */
export interface Anchor {
  readonly id: string;
  readonly element: string;
  /** What the element says, in one line. */
  readonly text: string;
}

/** The ids that stand as HTML in a document. */
export function anchorsOf({ content }: DocumentReflection): readonly Anchor[] {
  return DomUtils.findAll(
    ({ attribs }) => attribs.id !== undefined,
    parseDocument(content.map(withoutCode).join('')).children,
  ).map((element) => ({
    id: element.attribs.id ?? '',
    element: element.name,
    text: DomUtils.textContent(element).replaceAll(/\s+/g, ' ').trim(),
  }));
}

/** What stands in code is no markup. */
function withoutCode({ kind, text }: CommentDisplayPart): string {
  return kind === 'code' ? text.replaceAll('<', '&lt;') : text;
}
