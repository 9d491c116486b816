const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]|[^\s"{}[\],:]+/g;

/** What `decode` takes; deeper, the blanks would outgrow the text. */
const MAX_DEPTH = 128;

/**
 * The text with line breaks and blanks, or as it is where it is not JSON. Nothing but blanks changes: if it were
 * parsed and written anew, a member that is there twice would be gone, and a long number would be another.
 */
export function indented(text: string): string {
  if (!isJson(text)) return text;
  const written: string[] = [];
  let depth = 0;
  let previous = '';
  for (const [token] of text.matchAll(TOKEN)) {
    const isClosing = token === '}' || token === ']';
    const isAfterOpening = previous === '{' || previous === '[';
    if (isClosing) depth -= 1;
    if (isClosing ? !isAfterOpening : isAfterOpening || previous === ',')
      written.push('\n', '  '.repeat(depth));
    if (previous === ':') written.push(' ');
    if (token === '{' || token === '[') depth += 1;
    if (depth > MAX_DEPTH) return text;
    written.push(token);
    previous = token;
  }
  return written.join('');
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
