/**
 * Whether a text matches a pattern in which `*` stands for any characters, none included; everything
 * else stands for itself. Takes time in proportion to the product of both lengths at worst, never more.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  const last = rest.pop();
  if (last === undefined) return text === pattern;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    // The earliest place leaves the most for what follows.
    const found = text.indexOf(part, from);
    if (found === -1) return false;
    from = found + part.length;
  }
  return text.length - from >= last.length && text.endsWith(last);
}
