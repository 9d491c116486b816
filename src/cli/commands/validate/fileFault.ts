import { utf16OrderOf } from '../../../wire/file/utf8File.js';
import { objectOverLines } from './objectOverLines.js';

/** What a file can be that has no lines of JSON, told by its first bytes, and the command that makes them of it. */
const PACKED: readonly { readonly mark: readonly number[]; readonly what: string; readonly way: string }[] = [
  { mark: [0xfd, 0x37, 0x7a, 0x58, 0x5a], what: 'compressed with xz', way: 'xz -dc FILE' },
  { mark: [0x42, 0x5a, 0x68], what: 'compressed with bzip2', way: 'bzip2 -dc FILE' },
  { mark: [0x04, 0x22, 0x4d, 0x18], what: 'compressed with lz4', way: 'lz4 -dc FILE' },
  { mark: [0x50, 0x4b, 0x03, 0x04], what: 'a zip archive', way: 'unzip -p FILE' },
  { mark: [0x37, 0x7a, 0xbc, 0xaf], what: 'a 7z archive', way: '7z x -so FILE' },
  { mark: [0x1e], what: 'a sequence of JSON texts (RFC 7464)', way: "tr -d '\\036' < FILE" },
];
const HERE = 'tallystick validate … --ndjson';

/**
 * Names what a file is that has no message a line, and the way to one that does.
 *
 * @param start the first bytes of the file, without blanks in front
 * @returns what follows the name of the file in one sentence; undefined where nothing is wrong with it
 */
export function fileFault(start: Buffer): string | undefined {
  if (utf16OrderOf(start) !== undefined) {
    return `is in UTF-16, as PowerShell writes it, and JSON is UTF-8: iconv -f UTF-16 -t UTF-8 FILE | ${HERE}`;
  }
  const packed = PACKED.find(({ mark }) => mark.every((byte, index) => start[index] === byte));
  if (packed !== undefined) return `is ${packed.what}: ${packed.way} | ${HERE}`;
  return (objectOverLines(start) ?? beginsPretty(start))
    ? `has a JSON object over several lines, and not a message a line: leave out --ndjson to judge one message, or put each on a line: jq -c . FILE | ${HERE}`
    : undefined;
}

/** Of an object whose end is not known: a brace alone on its line, and a name on the next one. */
function beginsPretty(start: Buffer): boolean {
  const [first = '', second = ''] = start.toString('latin1').split('\n', 2);
  return first.trim() === '{' && second.trimStart().startsWith('"');
}
