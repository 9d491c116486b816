import { type Application, type CommentDisplayPart, Converter } from 'typedoc';

/**
 * A guide includes a file in a comment, `<!-- {@includeCode FILE} -->`: the site shows the file, and a reader of the
 * Markdown the link before it. Takes the marks of the comment away, ahead of TypeDoc, which includes with priority 0.
 */
export function revealIncludes({ converter }: Application): void {
  converter.on(
    Converter.EVENT_CREATE_DOCUMENT,
    (_context, document) => {
      document.content = revealed(document.content);
    },
    1,
  );
}

/** The parts of a document without the marks of comments around the files that it includes. */
export function revealed(parts: readonly CommentDisplayPart[]): CommentDisplayPart[] {
  return parts.map((part, index) => {
    if (part.kind !== 'text') return part;
    const opened = includes(parts[index + 1]) ? part.text.replace(/<!-- $/, '') : part.text;
    return { ...part, text: includes(parts[index - 1]) ? opened.replace(/^ -->/, '') : opened };
  });
}

function includes(part: CommentDisplayPart | undefined): boolean {
  return part?.kind === 'inline-tag' && part.tag === '@includeCode';
}
