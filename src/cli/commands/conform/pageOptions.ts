import { readTextFile } from '../../io/readTextFile.js';
import { UsageError } from '../../UsageError.js';
import type { PageOptions } from './openReports.js';
import type { Suite } from './withSuite.js';

/** The options of the HTML report as commander gives them. */
export interface PageArguments {
  readonly last?: string;
  readonly site?: string;
}

/**
 * Reads what the HTML report shows in addition to the run.
 *
 * @throws {@link UsageError} for a file that cannot be read or an address that is not one
 */
export async function pageOptions(
  { last, site }: PageArguments,
  { readEvents, siteAddress }: Suite,
): Promise<PageOptions> {
  if (site !== undefined && !siteAddress.test(site)) {
    throw new UsageError('--site must be an address that begins with https, http or file.');
  }
  return {
    ...(last !== undefined && { last: readEvents(await readTextFile(last)) }),
    ...(site !== undefined && { site }),
  };
}
