/** What a library lets pass or refuses against the protocol, and lines of the peer close. */
export interface Gap {
  /** A word, such as `crit`. */
  readonly name: string;
  /** What the library does, in a sentence or two. */
  readonly reason: string;
}

/** `# gap NAME: reason`, further lines of comment, the lines that close it, `# end gap`. */
const BLOCK =
  /^[ \t]*(?:#|\/\/) gap (?<name>[\w-]+): (?<reason>.*\n(?:[ \t]*(?:#|\/\/) (?!end gap).*\n)*)(?:.*\n)*?[ \t]*(?:#|\/\/) end gap\n/gm;

/** The gaps that a source closes, in its order; one may be closed in several places. */
export function gapsOf(source: string): readonly Gap[] {
  return [...source.matchAll(BLOCK)].map(({ groups = {} }) => ({
    name: groups.name ?? '',
    reason: (groups.reason ?? '')
      .split('\n')
      .map((line) => line.replace(/^[ \t]*(?:#|\/\/) /, ''))
      .join(' ')
      .trim(),
  }));
}

/** A source without the lines that close a gap: the library as it comes. */
export function withoutGap(source: string, gap: string): string {
  return source.replaceAll(BLOCK, (block, name: string) => (name === gap ? '' : block));
}
