import { Slugger } from 'typedoc';

/** Knows, besides the ids that are made of headings, those that a document brings itself. */
export class SiteSlugger extends Slugger {
  readonly #ids: ReadonlySet<string>;

  constructor(options: ConstructorParameters<typeof Slugger>[0], ids: readonly string[]) {
    super(options);
    this.#ids = new Set(ids);
  }

  override hasAnchor(anchor: string): boolean {
    return this.#ids.has(anchor) || super.hasAnchor(anchor);
  }
}
