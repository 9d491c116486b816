import { errata } from 'tallystick/catalogue';
import { type Markup, markup } from '../../src/markup.js';

/**
 * A link to an erratum, by its title.
 *
 * @param root from the page to the root of the documents, such as `../`
 */
export function erratumLink(id: string, root: string): Markup {
  const { title } = erratumOf(id);
  return markup`<a href="${root}errata.md#${id}">${title}</a>`;
}

function erratumOf(id: string) {
  const erratum = errata.find((one) => one.id === id);
  if (erratum === undefined) throw new Error(`no erratum is called ${id}`);
  return erratum;
}
