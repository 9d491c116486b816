import { basename } from 'node:path';
import { type Application, Converter } from 'typedoc';

/** A document without a title in its frontmatter is called by its first heading, and not by its file. */
export function nameDocuments({ converter, files }: Application): void {
  converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, document) => {
    const file = files.getReflectionPath(document);
    const [, heading] = /^# (.+)$/m.exec(document.content.map(({ text }) => text).join('')) ?? [];
    if (heading && file && document.name === basename(file, '.md')) document.name = heading;
  });
}
