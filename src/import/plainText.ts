const PLAIN: Readonly<Record<string, string>> = {
  '“': '"',
  '”': '"',
  '„': '"',
  '‘': "'",
  '’': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  '〜': '~',
  '。': '.',
  '、': ',',
};
const FULL_WIDTH = 0xfee0;

/**
 * Puts ASCII in the place of full-width forms, typographic quotes and dashes, one character for one,
 * so that what is found in the result is found at the same place in the text.
 */
export function plainText(text: string): string {
  return text.replace(
    /[“”„‘’‐‑‒–—−〜。、\uFF01-\uFF5E]/g,
    (character) => PLAIN[character] ?? String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH),
  );
}
