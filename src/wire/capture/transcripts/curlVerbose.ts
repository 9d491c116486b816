import { linesOf, type Transcript } from './Transcript.js';

/** What `--trace-time` and `--trace-ids` write in front. */
const STAMP = /^(?:\d\d:\d\d:\d\d\.\d{6} )?(?:\[\d+-\d+\] )?(?=[*<>{}](?: |\r?\n|$))/;
const HEAD_LINE = /^([<>]) ?(.*)$/;
const DATA_NOTE = /^[{}] \[\d+ bytes data\]\s*$/;
/** What curl says of the connection, which comes right after a body that ends with no line end. */
const LEFT_INTACT = /\* (?:Connection #\d+ to host |Closing connection\b|shutting down connection)/;
const METER = /^[\s\d.:kMGT-]*--:--:--[\s\d.:kMGT-]*/;
const METER_HEAD = /^\s*(?:% Total|Dload)/;

/** Reads what `curl -v` prints; undefined where it is something else. */
export function readCurlVerbose(bytes: Buffer): Transcript | undefined {
  const lines = linesOf(bytes).map((line) => line.replace(STAMP, ''));
  if (!lines.some((line) => /^(?:> [A-Z-]{3,20} \S+ HTTP\/|< HTTP\/\d)/.test(line))) return undefined;
  const written: string[] = [];
  let side = '';
  let isHead = false;
  for (const line of lines) {
    const [, mark, text = ''] = HEAD_LINE.exec(line.replace(/\r?\n$/, '')) ?? [];
    if (mark !== undefined && (isHead || startsHead(text))) {
      if (!isHead) written.push(written.length === 0 ? '' : '\r\n');
      side = mark;
      isHead = text.trim() !== '';
      written.push(`${text}\r\n`);
    } else if (/^\* /.test(line) || DATA_NOTE.test(line)) {
    } else if (!isHead && side === '<') written.push(withoutNotes(line));
  }
  return {
    bytes: Buffer.from(written.join(''), 'latin1'),
    lacksRequestBodies: true,
    remark:
      'The file is what curl -v prints, which leaves the body of a request out; curl --trace FILE has all bytes.',
  };
}

function startsHead(text: string): boolean {
  return /^(?:[A-Z-]{3,20} \S+ HTTP\/|HTTP\/\d)/.test(text);
}

function withoutNotes(line: string): string {
  const note = LEFT_INTACT.exec(line);
  const text = note === null ? line : line.slice(0, note.index);
  return METER_HEAD.test(text) ? '' : text.replace(METER, '');
}
