import { DomUtils, parseDocument } from 'htmlparser2';
import type { CommentDisplayPart, DocumentReflection } from 'typedoc';

/** The ids that stand as HTML in a document, beside those of headings, which TypeDoc makes. */
export function anchorsOf({ content }: DocumentReflection): readonly string[] {
  const { children } = parseDocument(content.map(withoutCode).join(''));
  return DomUtils.findAll(({ attribs }) => attribs.id !== undefined, children).map(
    ({ attribs }) => attribs.id ?? '',
  );
}

/** What stands in code is no markup. */
function withoutCode({ kind, text }: CommentDisplayPart): string {
  return kind === 'code' ? text.replaceAll('<', '&lt;') : text;
}
