/** What a page is, in the words that a result shows. */
export const PAGE_KINDS = [
  'Guide',
  'Command',
  'Interface',
  'Finding',
  'Reference',
  'API',
  'Code',
  'Project',
] as const;

export type PageKind = (typeof PAGE_KINDS)[number];

/** A page of the site or a part of one, as the search keeps it. */
export interface SearchDocument {
  /** From the root of the site, with the anchor of the part. */
  readonly url: string;
  readonly title: string;
  /** The title of the page that has the part; empty for a page. */
  readonly page: string;
  readonly kind: PageKind;
  /** Text to search and to take an excerpt of. */
  readonly text: string;
}
