import { isAbsolute, relative } from 'node:path';
import { BaseRouter, type Reflection } from 'typedoc';

/**
 * Addresses that stay: a document stands where its file stands, below `docs` or `docs/generated`, and a symbol
 * below `api`, under the name by which it is imported: `api/envelope/unionpay/seal.html`.
 */
export class SiteRouter extends BaseRouter {
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
export function documentPath(file: string): string {
  return (isAbsolute(file) ? relative('.', file) : file)
    .replace(/^docs\/(generated\/)?/, '')
    .replace(/\.md$/, '');
}
