/** A file of the site that is made from data: a Markdown document, or something to download. */
export interface GeneratedFile {
  /** Path under `docs/generated`, such as `interfaces/MOBILE_NUMBER_VERIFICATION.md`. */
  readonly file: string;
  readonly text: string;
}
