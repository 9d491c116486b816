const LONGEST = 80;

/** The beginning of a text, for a warning. */
export function shortened(text: string): string {
  if (text.length <= LONGEST) return text;
  const cut = text.lastIndexOf(' ', LONGEST);
  // Half a surrogate pair at the end would be no text.
  return `${text.slice(0, cut < 0 ? LONGEST : cut).replace(/[\uD800-\uDBFF]$/, '')} …`;
}
