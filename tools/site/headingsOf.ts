import { type DocumentReflection, Slugger } from 'typedoc';
import type { Anchor } from './anchorsOf.js';

/** The headings of a document below its title, with the ids that TypeDoc will give them. */
export function headingsOf(
  { content }: DocumentReflection,
  options: ConstructorParameters<typeof Slugger>[0],
): readonly Anchor[] {
  const slugger = new Slugger(options);
  const prose = content
    .map(({ kind, text }) => (kind === 'code' && text.startsWith('```') ? '' : text))
    .join('');
  return [...prose.matchAll(/^(#+) (.+)$/gm)].flatMap(([, level = '', text = '']) => {
    const id = slugger.slug(text.replaceAll('`', ''));
    return level.length === 1 || text.includes('[') ? [] : [{ id, element: `h${level.length}`, text }];
  });
}
