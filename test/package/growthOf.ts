import { checkSync } from 'recheck';

// In this process: for another, which may end, the test would wait without end.
process.env.RECHECK_SYNC_BACKEND = 'pure';

/** How the steps of a backtracking matcher grow with the text that it searches, at worst. */
export type Growth = 'linear' | 'more than linear' | 'unknown';

/**
 * Asks an automaton, which decides for every text, and for what it cannot read (assertions) a search for the
 * text that takes most steps, which counts them. The parts that an assertion divides are asked one by one too.
 */
export function growthOf(source: string, flags: string): Growth {
  const growths = [source, ...partsOf(source)].map((part) => check(part, flags));
  return growths.find((growth) => growth !== 'linear') ?? 'linear';
}

function check(source: string, flags: string): Growth {
  // How often a counted repeat may repeat changes no growth, but the size of the automaton.
  const small = (count: string) => String(Math.min(Number(count), 2));
  const shorter = source.replace(
    /(?<!\\u)\{(\d+)(?:(,)(\d*))?\}/g,
    (_, least, comma = '', most = '') => `{${small(least)}${comma}${most && small(most)}}`,
  );
  // One step of the search may not depend on the clock of a busy machine.
  const { status } = checkSync(shorter, flags.replace(/[gyd]/g, ''), {
    timeout: null,
    attackTimeout: null,
    incubationTimeout: null,
    seedingTimeout: null,
    maxRepeatCount: 5000,
    randomSeed: 0,
  });
  return status === 'safe' ? 'linear' : status === 'vulnerable' ? 'more than linear' : 'unknown';
}

/** What is in the assertions of a pattern, and the pattern without them; none where it has none. */
function partsOf(source: string): readonly string[] {
  const assertions: string[] = [];
  let rest = '';
  for (let index = 0; index < source.length; ) {
    const [begin] = /^\(\?<?[=!]/.exec(source.slice(index)) ?? [];
    const end = begin === undefined ? tokenEnd(source, index) : groupEnd(source, index);
    const token = source.slice(index, end);
    if (begin === undefined) rest += token;
    else assertions.push(token.slice(begin.length, -1));
    index = end;
  }
  if (assertions.length === 0) return [];
  // Where the search begins at the first character alone, so does the assertion.
  const lead = source.startsWith('^') ? '^' : '';
  return [rest, ...assertions.flatMap((part) => [`${lead}(?:${part})`, ...partsOf(part)])].filter(
    (part) => part !== '',
  );
}

/** The end of an escape, a class or a single character. */
function tokenEnd(source: string, start: number): number {
  if (source[start] === '\\') return start + 2;
  if (source[start] !== '[') return start + 1;
  let index = start + 1;
  while (source[index] !== ']') index += source[index] === '\\' ? 2 : 1;
  return index + 1;
}

function groupEnd(source: string, start: number): number {
  let depth = 0;
  let index = start;
  do {
    const token = source[index];
    if (token === '(') depth += 1;
    if (token === ')') depth -= 1;
    index = tokenEnd(source, index);
  } while (depth > 0);
  return index;
}
