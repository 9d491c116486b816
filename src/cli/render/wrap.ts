const LONGEST_LINE = 100;

/**
 * Breaks a text into indented lines that fit the width and are not too long to be read.
 *
 * @param text words separated by blanks, without colours
 * @param width of the terminal
 * @param indent written before every line
 * @param first written before the first line in place of the indent
 */
export function wrap(text: string, width: number, indent = '', first = indent): string {
  const longest = Math.min(width, LONGEST_LINE);
  const lines: string[] = [];
  let line = '';
  let room = longest - first.length;
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
      room = longest - indent.length;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  lines.push(line);
  return lines.map((text, index) => (index === 0 ? first : indent) + text).join('\n');
}
