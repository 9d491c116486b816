import { JsonDepth } from './JsonDepth.js';

const [NEWLINE, OBJECT_START] = [0x0a, 0x7b];

/**
 * Tells whether a text begins with a JSON object that goes over several lines, as printers of JSON write it.
 *
 * @param start the text without blanks in front, as far as it is known
 * @returns undefined where more of it must be known
 */
export function objectOverLines(start: Buffer): boolean | undefined {
  if (start.length > 0 && start[0] !== OBJECT_START) return false;
  const lineEnd = start.indexOf(NEWLINE);
  if (lineEnd < 0) return undefined;
  if (isJson(start.subarray(0, lineEnd))) return false;
  const end = endOfObject(start);
  return end === undefined ? undefined : end > lineEnd && isJson(start.subarray(0, end));
}

function endOfObject(start: Buffer): number | undefined {
  const at = new JsonDepth();
  for (const [index, byte] of start.entries()) {
    at.take(byte);
    if (at.depth === 0) return index + 1;
  }
  return undefined;
}

function isJson(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString());
    return true;
  } catch {
    return false;
  }
}
