import type { Violation } from '../../../codec/Violation.js';
import { isObject } from '../../../table/JsonObject.js';

const [NEWLINE, SPACE, OBJECT_START] = [0x0a, 0x20, 0x7b];
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Names the option that takes a file with a message on each line, where it is refused as the text of one message.
 *
 * @param bytes the file, or its beginning
 */
export function withLinesAdvice(violation: Violation, bytes: Buffer): Violation {
  return violation.rule === 'syntax' && hasMessagePerLine(bytes)
    ? { ...violation, message: 'This looks like one message per line: add --ndjson.' }
    : violation;
}

/** Whether the first line is a JSON object, and another one begins after it. */
function hasMessagePerLine(bytes: Buffer): boolean {
  const text = bytes.subarray(bytes.indexOf(MARK) === 0 ? MARK.length : 0);
  const end = text.indexOf(NEWLINE);
  if (end < 0 || text.subarray(end).find((byte) => byte > SPACE) !== OBJECT_START) return false;
  try {
    return isObject(JSON.parse(text.subarray(0, end).toString()));
  } catch {
    return false;
  }
}
