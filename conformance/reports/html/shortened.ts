const MOST = 300;

/** The beginning of a text that may be of any length. */
export function shortened(text: string): string {
  return text.length > MOST ? `${text.slice(0, MOST)}…` : text;
}
