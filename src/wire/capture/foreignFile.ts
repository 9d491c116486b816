import { isObject } from '../../table/JsonObject.js';
import { parseSign } from '../lianlian/parseSign.js';
import { isCutToken, pastedToken } from '../unionpay/pastedToken.js';
import { bytesOfBase64 } from './dumps/unwrapFile.js';

/** What a file is that is not a capture, and how to get one from it. */
interface Foreign {
  readonly is: (start: string, bytes: Buffer) => boolean;
  readonly words: string;
}

const RAW = 'the raw text of request or response, or a HAR file';
const RESEND = `it says what would be sent, not what was. Send it, and capture with a proxy, or with curl --trace FILE`;

const magic =
  (...numbers: readonly number[]) =>
  (_start: string, bytes: Buffer) =>
    numbers.every((number, index) => bytes[index] === number);
const begins = (pattern: RegExp) => (start: string) => pattern.test(start);
const zipWith = (pattern: RegExp) => (start: string, bytes: Buffer) =>
  start.startsWith('PK\u0003\u0004') &&
  (pattern.test(bytes.toString('latin1', 0, 0x4000)) ||
    pattern.test(bytes.subarray(-0x4000).toString('latin1')));

const PACKETS =
  'a packet capture (pcap): in Wireshark, Follow > HTTP Stream, with the keys of TLS where it was encrypted, then Save as Raw; or File > Export Objects > HTTP';

/** Those that look like another come after it. */
const FOREIGN: readonly Foreign[] = [
  { is: magic(0xd4, 0xc3, 0xb2, 0xa1), words: PACKETS },
  { is: magic(0xa1, 0xb2, 0xc3, 0xd4), words: PACKETS },
  { is: magic(0x4d, 0x3c, 0xb2, 0xa1), words: PACKETS },
  { is: magic(0xa1, 0xb2, 0x3c, 0x4d), words: PACKETS },
  { is: magic(0x0a, 0x0d, 0x0d, 0x0a), words: PACKETS },
  { is: zipWith(/\.har\b/i), words: 'a zip archive with a HAR file in it: unzip it, and give the HAR file' },
  {
    is: zipWith(/_index\.htm|raw\/\d+_[cs]\.txt/),
    words:
      'a session archive of Fiddler (SAZ): File > Export Sessions > HTTPArchive; or unzip it, raw/N_c.txt are the requests, raw/N_s.txt the answers',
  },
  {
    is: zipWith(/\[Content_Types\]\.xml|word\/|xl\//),
    words: `an Office document: give ${RAW}, as bytes in a separate file`,
  },
  {
    is: zipWith(/\.chls|charles/i),
    words: 'a session of Charles: File > Export Session > HTTP Archive (.har)',
  },
  { is: magic(0x50, 0x4b, 0x03, 0x04), words: `a zip archive: unzip it, and give ${RAW}` },
  { is: magic(0x37, 0x7a, 0xbc, 0xaf), words: `a 7z archive: unpack it, and give ${RAW}` },
  { is: begins(/^Rar!/), words: `a RAR archive: unpack it, and give ${RAW}` },
  {
    is: (_start, bytes) => bytes.toString('latin1', 257, 262) === 'ustar',
    words: `a tar archive: unpack it, and give ${RAW}`,
  },
  {
    is: magic(0xac, 0xed, 0x00, 0x05),
    words:
      'serialised by Java, as sessions of Charles are (.chls): File > Export Session > HTTP Archive (.har)',
  },
  {
    is: begins(
      /^\d{1,9}:(?:\d{1,4}:(?:version|websocket|type|response|request|error|intercepted|id|client_conn|server_conn|marked|metadata|comment|backup|timestamp_created|is_replay|mode)[;,])/,
    ),
    words: 'a flow file of mitmproxy: mitmdump -nr FILE --set hardump=flows.har makes a HAR file of it',
  },
  { is: magic(0x89, 0x50, 0x4e, 0x47), words: `a picture (PNG): no picture has the bytes; give ${RAW}` },
  { is: magic(0xff, 0xd8, 0xff), words: `a picture (JPEG): no picture has the bytes; give ${RAW}` },
  {
    is: begins(/^(?:GIF8|BM.{4}\0\0\0\0|RIFF.{4}WEBP|II\*\0|MM\0\*|.{4}ftyp(?:hei[cx]|mif1|avif))/s),
    words: `a picture: no picture has the bytes; give ${RAW}`,
  },
  { is: begins(/^%PDF-/), words: `a PDF: its text has lost line ends and blanks; give ${RAW}` },
  { is: begins(/^\{\\rtf/), words: `a text with formats (RTF): save ${RAW} as plain text` },
  { is: begins(/^SQLite format 3/), words: `a database (SQLite): export ${RAW} from the tool that wrote it` },
  {
    is: begins(/^\d{2}:\d{2}:\d{2}\.\d+ (?:IP6? |ARP|eth)/),
    words:
      'what tcpdump prints: write packets with tcpdump -w FILE, and in Wireshark Follow > HTTP Stream, Save as Raw',
  },
  {
    is: begins(/^\s*={10,80}\r?\nFollow: /),
    words:
      'what tshark prints, with a dot for each byte that is not a letter: in Wireshark, Follow > HTTP Stream, Save as Raw; or tshark -z follow,tcp,raw,N, and xxd -r -p',
  },
  {
    is: begins(/^(?:interface: .{0,200}\r?\n|T \d+\.\d+\.\d+\.\d+:\d+ -> )/),
    words:
      'what ngrep prints, with a dot for each byte that is not a letter: ngrep -O FILE writes packets, and Wireshark has Follow > HTTP Stream, Save as Raw',
  },
  {
    is: begins(/^DEBUG output created by Wget/),
    words: 'what wget --debug prints, which leaves bodies out: curl --trace FILE has all bytes',
  },
  {
    is: begins(/^Method: [A-Z]{3,20}, RequestUri: |^StatusCode: \d{3}, ReasonPhrase: /),
    words:
      'what .NET prints of a message, which leaves its body out: write the bytes of its content (ReadAsByteArrayAsync) after the headers, or capture with a proxy',
  },
  {
    is: begins(/^(?:char peer\d|# Packet \d|peers:\s|\s*- peer:)/),
    words: 'a stream of Wireshark as C or YAML: choose Raw in "Show data as", then Save as',
  },
  {
    is: begins(/^(?:\s*(?:0x)?[0-9a-f]{4,8}:?\s+(?:[0-9a-f]{2,4}[ \t]+){2,})/i),
    words:
      'a dump in hex of something else than HTTP, such as packets: xxd -r FILE > request.http turns it back into bytes, or Import from Hex Dump in Wireshark',
  },
  {
    is: begins(/^(?:[0-9a-f]{2}[\s:]?){32,}/i),
    words: 'bytes in hex, which are not HTTP: xxd -r -p FILE > request.http turns them back',
  },
  { is: begins(/^\s*(?:await )?fetch\(/), words: `a call of fetch: ${RESEND}` },
  {
    is: begins(/^\s*(?:\$session|Invoke-(?:WebRequest|RestMethod) [^:])/i),
    words: `a command for PowerShell: ${RESEND}`,
  },
  { is: begins(/^\s*(?:\$ )?(?:wget|https?) (?:-|POST|--)/), words: `a command: ${RESEND}` },
  { is: begins(/^\s*<(?:!doctype html|html)\b/i), words: `a page in HTML: give ${RAW}` },
  { is: begins(/^\s*<(?:\?xml|[a-z]+[ >])/i), words: `XML: give ${RAW}` },
];

/** How many bytes at the begin of a file are looked at. */
const LOOKED_AT = 2048;

/** Names what a file is instead of a capture, and how to get what is needed; undefined where that is not known. */
export function foreignFile(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, LOOKED_AT);
  const words = FOREIGN.find(({ is }) => is(start, bytes))?.words;
  return words === undefined ? undefined : `This is ${words}.`;
}

const MARKS: readonly { readonly is: (value: object) => boolean; readonly words: string }[] = [
  {
    is: (value) => 'info' in value && 'item' in value,
    words: `a collection of Postman: ${RESEND}; the console of Postman shows the raw text of what was sent`,
  },
  {
    is: (value) => '_postman_variable_scope' in value,
    words: 'an environment of Postman, which holds no message',
  },
  {
    is: (value) => '__export_format' in value || ('_type' in value && 'resources' in value),
    words: `an export of Insomnia: ${RESEND}`,
  },
  {
    is: (value) => 'openapi' in value || 'swagger' in value,
    words: 'a description of an interface (OpenAPI), which holds no message',
  },
  {
    is: (value) => 'traceEvents' in value || 'nodes' in value,
    words: 'a recording of a browser that has no bodies: in its network panel, Export HAR',
  },
  {
    is: (value) => 'protectedHeader' in value || ('payload' in value && 'signatures' in value),
    words: 'a JWS in JSON, which this protocol does not use',
  },
];

/** As {@link foreignFile}, of what is JSON but no HAR file. */
export function foreignJson(value: unknown): string | undefined {
  if (Array.isArray(value)) {
    return value.some((one) => isObject(one) && 'method' in one && 'status' in one)
      ? 'This is a session of Charles as JSON: File > Export Session > HTTP Archive (.har).'
      : 'This is a JSON array, not a capture; give the raw text of HTTP with its headers, or a HAR file.';
  }
  if (!isObject(value)) return undefined;
  const words = MARKS.find(({ is }) => is(value))?.words;
  if (words !== undefined) return `This is ${words}.`;
  return 'This is a JSON message, not a capture; give the raw HTTP/1.1 text with its headers, or a HAR file. To judge a message alone: tallystick validate. One of LianLian can be diagnosed alone if it has its sign.';
}

/** As {@link foreignFile}, of a value that was cut out of a message. */
export function foreignText(bytes: Buffer): string | undefined {
  if (bytes.length > MOST_OF_VALUE) return undefined;
  const text = bytes.toString().trim();
  const token = pastedToken(text);
  const isAlone = token !== undefined && 2 * token.value.length > text.length;
  if (isAlone && token.form === 'jws') {
    return 'This is a UPI-JWS alone: it says nothing without the body that it signs. tallystick inspect takes it apart, tallystick verify unionpay checks it with its body; or give the whole message.';
  }
  if (isAlone) {
    return 'This is a JWE alone: tallystick inspect takes it apart; or give the whole message that it is in.';
  }
  if (isCutToken(text)) return 'This is a value that is cut off: its end was left out. Copy all of it.';
  const { form, signature } = parseSign(text);
  const isSign =
    form !== 'unreadable' &&
    signature !== undefined &&
    signature.length >= 128 &&
    signature.length % 64 === 0;
  if (isSign) {
    return `This is a signature of ${signature.length} bytes, as LianLian's sign is: it says nothing without its message. tallystick verify lianlian checks it in the message.`;
  }
  const decoded = text.length < LEAST_OF_BASE64 ? undefined : bytesOfBase64(text);
  return decoded === undefined
    ? undefined
    : `This is Base64 of ${decoded.length} bytes that are not an HTTP message: base64 -d FILE shows them. Give the raw text of request or response.`;
}

/** A shorter word may be anything. */
const LEAST_OF_BASE64 = 64;
/** A JWE of a photo is longer than other values. */
const MOST_OF_VALUE = 0x100000;
