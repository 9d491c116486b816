import { DomUtils, parseDocument } from 'htmlparser2';
import type { CommentDisplayPart, DocumentReflection } from 'typedoc';

/** The ids that a document has as HTML, besides those of headings, which TypeDoc makes. */
export function anchorsOf({ content }: DocumentReflection): readonly string[] {
  const { children } = parseDocument(content.map(withoutCode).join(''));
  return DomUtils.findAll(({ attribs }) => attribs.id !== undefined, children).map(
    ({ attribs }) => attribs.id ?? '',
  );
}

/** Code is not markup. */
function withoutCode({ kind, text }: CommentDisplayPart): string {
  return kind === 'code' ? text.replaceAll('<', '&lt;') : text;
}
