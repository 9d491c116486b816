import type { Message } from '../codec/createMessage.js';
import { publishedPaths } from '../networks/publishedPaths.js';

/** What may be at a path. */
export interface PublishedAt {
  /** The messages that it may be; none where the path is not published. */
  readonly messages: readonly Message[];
  /** Whether one interface is published at the path, and is among those that were given. */
  readonly isOne: boolean;
}

/**
 * The messages that a path leaves of those given, also below the prefix of a proxy. Where several interfaces are
 * published at it, it may be a message of none that is published anywhere, too, such as one of a user's own table.
 *
 * @param path without a query
 */
export function publishedAt(path: string, given: readonly Message[]): PublishedAt {
  const [longest] = [...publishedPaths.keys()]
    .filter((published) => path.endsWith(published))
    .sort((one, other) => other.length - one.length);
  const names = longest === undefined ? [] : (publishedPaths.get(longest) ?? []);
  const called = given.filter((message) => names.includes(nameOf(message)));
  const isOne = names.length === 1 && called.length > 0;
  if (isOne || called.length === 0) return { messages: called, isOne };
  const published = [...publishedPaths.values()].flat();
  const others = given.filter((message) => !published.includes(nameOf(message)));
  return { messages: [...called, ...others], isOne };
}

/** Whether a message is published at exactly this path: below a prefix, only the network knows. */
export function isPublishedAt(path: string | undefined, message: Message | undefined): boolean {
  if (path === undefined || message === undefined) return false;
  return publishedPaths.get(path)?.includes(nameOf(message)) ?? false;
}

function nameOf({ network, interface: name }: Message): string {
  return `${network}/${name}`;
}
