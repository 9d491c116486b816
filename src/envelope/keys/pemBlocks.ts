/** What is between two lines of PEM (RFC 7468). */
export interface PemBlock {
  /** In capitals, such as `RSA PRIVATE KEY`. */
  readonly label: string;
  /** Of a header that says that the content is encrypted: cipher and initialization vector. */
  readonly encryption: PemEncryption | undefined;
  /** Empty where the body is not Base64. */
  readonly bytes: Buffer;
}

/** `DEK-Info` (RFC 1421 section 4.6.1.3). */
export interface PemEncryption {
  /** Such as `DES-EDE3-CBC`. */
  readonly cipher: string;
  readonly iv: Buffer;
}

/** More than any chain has. */
const MAX_BLOCKS = 100;

const BEGIN = /- ?BEGIN ([A-Z0-9 #.]{1,60}?) ?-/gi;
const END = /- ?(?:END|BEGIN) /gi;
const DEK_INFO = /DEK-Info: ?([A-Z0-9-]{1,40}), ?([0-9A-F]{2,64})/i;

/**
 * The blocks of a text, in order; what is around them is left out. A block without a last line ends with the text:
 * what is missing, its DER tells.
 */
export function pemBlocks(text: string): readonly PemBlock[] {
  return [...text.matchAll(BEGIN)].slice(0, MAX_BLOCKS).map(({ index, 0: line, 1: label = '' }) => {
    const start = index + line.length;
    END.lastIndex = start;
    const end = END.exec(text)?.index ?? text.length;
    return blockOf(label.toUpperCase(), text.slice(start, end));
  });
}

function blockOf(label: string, body: string): PemBlock {
  const dek = DEK_INFO.exec(body);
  const content = dek === null ? withoutHeaders(body) : body.slice(dek.index + dek[0].length);
  const [, cipher = '', iv = ''] = dek ?? [];
  return {
    label,
    encryption: dek === null ? undefined : { cipher: cipher.toUpperCase(), iv: Buffer.from(iv, 'hex') },
    bytes: bytesOfBase64(withoutDashes(content)),
  };
}

/** The dashes of the line before and of the line behind. */
function withoutDashes(body: string): string {
  let [start, end] = [0, body.length];
  while (body[start] === '-') start += 1;
  while (end > start && body[end - 1] === '-') end -= 1;
  return body.slice(start, end);
}

/** Lines such as `Comment: "2048-bit RSA"`. */
function withoutHeaders(body: string): string {
  return body.replace(/^[A-Za-z][A-Za-z0-9-]{0,40}:.*$/gm, '');
}

/** Base64 or base64url, with blanks anywhere, with padding or without; nothing where anything else is in it. */
export function bytesOfBase64(text: string): Buffer {
  const base64 = text.replace(/\s/g, '');
  return /^[A-Za-z0-9+/_-]*={0,3}$/.test(base64) ? Buffer.from(base64, 'base64') : Buffer.alloc(0);
}
