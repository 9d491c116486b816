/** What stands between two lines of PEM (RFC 7468). */
export interface PemBlock {
  /** With both lines. */
  readonly pem: string;
  /** Missing where a header says that the content is encrypted. */
  readonly der: Buffer | undefined;
}

const BEGIN = '-----BEGIN ';
const DASHES = '-----';

/** The blocks of a text, in order; what is around them, or is no Base64, is left out. */
export function pemBlocks(text: string): readonly PemBlock[] {
  const blocks: PemBlock[] = [];
  let at = text.indexOf(BEGIN);
  while (at !== -1) {
    const labelEnd = text.indexOf(DASHES, at + BEGIN.length);
    const label = text.slice(at + BEGIN.length, labelEnd);
    const bodyStart = labelEnd + DASHES.length;
    const next = text.indexOf(BEGIN, at + BEGIN.length);
    const bodyEnd = labelEnd === -1 ? -1 : text.indexOf(DASHES, bodyStart);
    // The body ends with its own line, never with that of another block.
    if (bodyEnd !== -1 && text.startsWith(`-----END ${label}-----`, bodyEnd)) {
      const end = bodyEnd + `-----END ${label}-----`.length;
      const block = blockOf(text.slice(at, end), text.slice(bodyStart, bodyEnd));
      if (block !== undefined) blocks.push(block);
    }
    at = next;
  }
  return blocks;
}

function blockOf(pem: string, body: string): PemBlock | undefined {
  if (body.includes('Proc-Type:')) return { pem: `${pem}\n`, der: undefined };
  const base64 = body.replace(/\s/g, '');
  const isBase64 = base64.length % 4 === 0 && /^[A-Za-z0-9+/]+={0,2}$/.test(base64);
  return isBase64 ? { pem, der: Buffer.from(base64, 'base64') } : undefined;
}
