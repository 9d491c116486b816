import { isAbsolute, relative } from 'node:path';
import {
  BaseRouter,
  DocumentReflection,
  type PageDefinition,
  type ProjectReflection,
  type Reflection,
} from 'typedoc';
import { anchorsOf } from './anchorsOf.js';
import { SiteSlugger } from './SiteSlugger.js';

/**
 * Addresses that stay: a document stands where its file stands, below `docs` or `docs/generated`, and a symbol
 * below `api`, under the name by which it is imported: `api/envelope/unionpay/seal.html`. What has an id in a
 * document can be linked to.
 */
export class SiteRouter extends BaseRouter {
  override buildPages(project: ProjectReflection): PageDefinition[] {
    const pages = super.buildPages(project);
    for (const { model } of pages) {
      if (!(model instanceof DocumentReflection)) continue;
      this.sluggers.set(model, new SiteSlugger(this.sluggerConfiguration, anchorsOf(model)));
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
