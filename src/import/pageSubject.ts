import type { TableFile } from '../table/TableFile.js';
import type { ImportWarning } from './ImportWarning.js';
import { interfaceName } from './interfaceName.js';
import type { PageLine } from './PageLine.js';
import { pageTitle } from './pageTitle.js';

/**
 * What a page is about.
 *
 * @param before the lines before the first table
 * @param given the identifier of the interface, where it is known
 */
export function pageSubject(
  before: readonly PageLine[],
  given?: string,
): Pick<TableFile, 'interface' | 'title'> & { readonly warnings: readonly ImportWarning[] } {
  const title = pageTitle(before);
  const { name, doubt } =
    given === undefined ? interfaceName(before, title) : { name: given, doubt: undefined };
  const warnings: readonly (ImportWarning | undefined)[] = [
    doubt === undefined
      ? undefined
      : warning('interface-guessed', `The interface is called ${name}, although ${doubt}; check its name.`),
    title === undefined
      ? warning(
          'title-guessed',
          'The page does not begin with a title, so the name of the interface stands in for it; write the title.',
        )
      : undefined,
  ];
  return {
    interface: name,
    title: title ?? name,
    warnings: warnings.filter((each) => each !== undefined),
  };
}

function warning(code: ImportWarning['code'], text: string): ImportWarning {
  return { code, line: 1, text };
}
