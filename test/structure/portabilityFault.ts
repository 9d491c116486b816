/**
 * What of a pattern the regular expressions of ECMA-262 (with the flag u), RE2, java.util.regex, Python's re and
 * Rust's regex do not read alike, or decide differently; undefined where there is nothing.
 */
export function portabilityFault(pattern: string): string | undefined {
  let rest = pattern;
  let isQuantified = false;
  while (rest !== '') {
    const found = TOKENS.find(({ start }) => start.test(rest));
    const [text = ''] = found?.start.exec(rest) ?? [];
    if (found === undefined || text === '') return `the character ${rest[0]}`;
    const fault = found.fault?.(text);
    if (fault !== undefined) return fault;
    if (found.isQuantifier && isQuantified) return 'a quantifier behind a quantifier';
    isQuantified = found.isQuantifier === true;
    rest = rest.slice(text.length);
  }
  return undefined;
}

interface Token {
  readonly start: RegExp;
  readonly isQuantifier?: true;
  readonly fault?: (text: string) => string | undefined;
}

/** From U+0080 on, engines that match bytes take two hexadecimal digits for a byte. */
const ESCAPE = /^\\(?:[.[\](){}*+?|^$\\]|x[0-7][0-9a-f])/;

const TOKENS: readonly Token[] = [
  { start: ESCAPE },
  { start: /^\\(?:x..|.)?/s, fault: (text) => `the escape ${text}` },
  { start: /^\[\^?\]/, fault: () => 'an empty class' },
  { start: /^\[(?:[^\\\]]|\\.)*\]/s, fault: faultOfClass },
  { start: /^\[/, fault: () => 'a class without end' },
  { start: /^\(\?:/ },
  { start: /^\(\?.?/s, fault: (text) => `the group ${text}` },
  { start: /^[*+?]/, isQuantifier: true },
  {
    start: /^\{\d+(?:,\d*)?\}/,
    isQuantifier: true,
    fault: (text) =>
      (text.match(/\d+/g) ?? []).some((count) => Number(count) > 1000) ? 'more than 1,000 times' : undefined,
  },
  { start: /^\{/, fault: () => '{ that is no quantifier' },
  { start: /^\}/, fault: () => '} outside of a quantifier' },
  { start: /^\./, fault: () => 'a point, which is not the same characters to all' },
  { start: /^[()|^$]/ },
  { start: /^[^\\[\](){}*+?|^$.]/u },
];

function faultOfClass(text: string): string | undefined {
  const inside = text.slice(text.startsWith('[^') ? 2 : 1, -1);
  const [other] = (inside.match(/\\(?:x..|.)/gs) ?? []).filter((one) => !ESCAPE.test(one));
  if (other !== undefined) return `the escape ${other}`;
  if (/(?<!\\)\[/.test(inside)) return '[ in a class';
  const [operator] = inside.match(/&&|--|\|\||~~/) ?? [];
  return operator && `${operator} in a class`;
}
