import { linesOf, type Transcript } from './Transcript.js';

const HEAD_LINE = /^[<>] (.*)$/;
const DATA_LINE = /^\| (.*)$/;

/** Reads a timeline of Insomnia, which is as what `curl -v` prints, with bodies; undefined where it has none. */
export function readInsomniaTimeline(bytes: Buffer): Transcript | undefined {
  const written: string[] = [];
  let before: 'head' | 'data' | 'note' = 'note';
  let hasData = false;
  for (const line of linesOf(bytes).map((text) => text.replace(/\r?\n$/, ''))) {
    const [, head] = HEAD_LINE.exec(line) ?? [];
    const [, data] = DATA_LINE.exec(line) ?? [];
    if (before === 'head' && head === undefined) written.push('\r\n');
    if (head !== undefined) {
      if (before !== 'head' && written.length > 0) written.push('\r\n');
      written.push(`${head}\r\n`);
    } else if (data !== undefined) written.push(before === 'data' ? `\n${data}` : data);
    hasData ||= data !== undefined;
    before = head === undefined ? (data === undefined ? 'note' : 'data') : 'head';
  }
  if (!hasData) return undefined;
  return {
    bytes: Buffer.from(written.join(''), 'latin1'),
    lacksRequestBodies: false,
    remark: 'The file is a timeline of Insomnia.',
  };
}
