import { UsageError } from '../UsageError.js';

/** What is called, and which part of its path is signed. */
export function calledPlace({
  url,
  requestPath,
}: {
  readonly url: string;
  readonly requestPath?: string | undefined;
}): { readonly baseUrl: string; readonly path: string } {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url))
    throw new UsageError('--url must be a URL of https or http.');
  const { origin, pathname, search } = new URL(url);
  if (search !== '') throw new UsageError('--url must have no query.');
  const path = requestPath ?? pathname;
  if (!pathname.endsWith(path)) throw new UsageError('--url must end with --request-path.');
  return { baseUrl: `${origin}${pathname.slice(0, -path.length)}`, path };
}
