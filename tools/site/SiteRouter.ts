import { isAbsolute, relative } from 'node:path';
import {
  BaseRouter,
  DocumentReflection,
  type PageDefinition,
  type ProjectReflection,
  type Reflection,
} from 'typedoc';
import { type Anchor, anchorsOf } from './anchorsOf.js';
import { headingsOf } from './headingsOf.js';
import { SiteSlugger } from './SiteSlugger.js';

/** Elements that a search finds by their id: rows of tables, errata, codes. */
const FOUND = ['tr', 'section', 'article', 'dt'];

/** A found row stands before the pages and symbols that only name it. */
const BOOST = 3;

/** As much of a row or section as is worth searching beside its page. */
const TEXT = 500;

/**
 * Addresses that stay: a document stands where its file stands, below `docs` or `docs/generated`, and a symbol
 * below `api`, under the name by which it is imported: `api/envelope/unionpay/seal.html`. What has an id in a
 * document can be linked to and is found by the search.
 */
export class SiteRouter extends BaseRouter {
  override buildPages(project: ProjectReflection): PageDefinition[] {
    const pages = super.buildPages(project);
    for (const { model } of pages) {
      if (model instanceof DocumentReflection) this.#addAnchors(model);
    }
    return pages;
  }

  protected override getIdealBaseName(target: Reflection): string {
    return target.isDocument() ? this.#pathOfDocument(target) : this.#pathOfSymbol(target);
  }

  /** The index of all modules, which TypeDoc calls `modules`, is the page of the API reference. */
  protected override getFileName(baseName: string): string {
    return super.getFileName(baseName === 'modules' ? 'api' : baseName);
  }

  #addAnchors(document: DocumentReflection): void {
    const anchors = anchorsOf(document);
    const ids = anchors.map(({ id }) => id);
    this.sluggers.set(document, new SiteSlugger(this.sluggerConfiguration, ids));
    for (const anchor of anchors) {
      if (FOUND.includes(anchor.element)) this.#addFound(anchor, document);
    }
    // Pages that are made from data have their rows; what a guide says is under its headings.
    if (anchors.length > 0) return;
    for (const heading of headingsOf(document, this.sluggerConfiguration)) {
      this.#addTarget(heading.text, heading.id, document, document);
    }
  }

  /** `request.encData.phoneNo` is found as `phoneNo`, with what its row says. */
  #addFound({ id, text }: Anchor, document: DocumentReflection): void {
    const dot = id.lastIndexOf('.');
    const parent = dot < 0 ? document : new DocumentReflection(id.slice(0, dot), document, [], {});
    this.#addTarget(id.slice(dot + 1), id, document, parent, text.slice(0, TEXT));
  }

  /** Gives the search a target that is no page of its own. */
  #addTarget(
    name: string,
    id: string,
    page: DocumentReflection,
    parent: DocumentReflection,
    text = '',
  ): void {
    const target = new DocumentReflection(name, parent, [{ kind: 'text', text }], {});
    target.relevanceBoost = BOOST;
    this.fullUrls.set(target, `${this.getFullUrl(page)}#${id}`);
    this.anchors.set(target, id);
  }

  #pathOfDocument(document: Reflection): string {
    const file = this.application.files.getReflectionPath(document);
    if (file === undefined) throw new Error(`The document ${document.name} has no file.`);
    return documentPath(file);
  }

  #pathOfSymbol(symbol: Reflection): string {
    const names: string[] = [];
    for (let part = symbol; part.parent !== undefined; part = part.parent) names.unshift(part.name);
    const [module = '', ...rest] = names;
    const directory = module.replace(/^tallystick\//, '');
    return ['api', ...[directory, ...rest].map((name) => this.getUrlSafeName(name))].join('/');
  }
}

/** The path in the site of a Markdown file of the project, without its extension. */
function documentPath(file: string): string {
  return (isAbsolute(file) ? relative('.', file) : file)
    .replace(/^docs\/(generated\/)?/, '')
    .replace(/\.md$/, '')
    .replace(/^[A-Z]+$/, (name) => name.toLowerCase());
}
