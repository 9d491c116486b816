import { linesOf, type Transcript } from './Transcript.js';

const SECTION =
  /^(?:\d\d:\d\d:\d\d\.\d{6} )?(?:\[\d+-\d+\] )?(=>|<=|==) (Send header|Send data|Recv header|Recv data|Send SSL data|Recv SSL data|Info:)(?:, (\d+) bytes)?/;
const ROW = /^([0-9a-f]{4,8}): (.*)$/;
/** Sixteen bytes in hex take 48 columns, however few of them there are. */
const HEX_COLUMNS = 48;
const HEX = /^(?:[0-9a-f]{2} ){1,16} *$/;

interface Row {
  readonly offset: number;
  readonly text: string;
}

/** Reads what `curl --trace` and `--trace-ascii` write; undefined where it is neither. */
export function readCurlTrace(bytes: Buffer): Transcript | undefined {
  const parts: Buffer[] = [];
  let section: { readonly head: string; readonly size: number; readonly rows: Row[] } | undefined;
  let isLossy = false;
  let openHead = '';
  const close = () => {
    if (section === undefined || section.rows.length === 0) return;
    const isHex = section.rows.every(({ text }) => HEX.test(text.slice(0, HEX_COLUMNS)));
    isLossy ||= !isHex;
    const part = isHex ? hexBytes(section.rows) : asciiBytes(section.rows, section.size);
    // The line that ends an interim head is not among what curl writes.
    if (openHead !== '' && openHead !== section.head) parts.push(Buffer.from('\r\n'));
    const isEnded = part.length === 2 || part.subarray(-4).equals(Buffer.from('\r\n\r\n'));
    openHead = isEnded ? '' : section.head;
    parts.push(part);
  };
  for (const line of linesOf(bytes).map((text) => text.replace(/\r?\n$/, ''))) {
    const [found, , name, size] = SECTION.exec(line) ?? [];
    if (found !== undefined) {
      close();
      const isHttp = name !== undefined && /^(?:Send|Recv) (?:header|data)$/.test(name);
      section = isHttp
        ? { head: name.endsWith('header') ? name : '', size: Number(size), rows: [] }
        : undefined;
    } else if (section !== undefined) {
      const [, offset, text] = ROW.exec(line) ?? [];
      if (offset !== undefined && text !== undefined)
        section.rows.push({ offset: Number.parseInt(offset, 16), text });
    }
  }
  close();
  if (parts.length === 0) return undefined;
  return {
    bytes: Buffer.concat(parts),
    lacksRequestBodies: false,
    remark: isLossy
      ? 'The file is what curl --trace-ascii writes, with a point for each byte that is not ASCII; curl --trace FILE has all bytes.'
      : 'The file is what curl --trace writes; its bytes were put together again.',
  };
}

function hexBytes(rows: readonly Row[]): Buffer {
  return Buffer.from(rows.map(({ text }) => text.slice(0, HEX_COLUMNS).replaceAll(' ', '')).join(''), 'hex');
}

/** A line end takes two bytes that no column shows: the offsets of the rows tell where there is one. */
function asciiBytes(rows: readonly Row[], size: number): Buffer {
  return Buffer.concat(
    rows.map(({ offset, text }, index) => {
      const next = rows[index + 1]?.offset ?? size;
      const isEnded = next - offset - text.length === 2;
      return Buffer.from(isEnded ? `${text}\r\n` : text, 'latin1');
    }),
  );
}
