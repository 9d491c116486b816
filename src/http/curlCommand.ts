import { printable } from '../codec/printable.js';
import { shellQuoted } from './shellQuoted.js';

/** What curl is to send. */
export interface CurlRequest {
  /** `POST` by default. */
  readonly method?: string;
  /** Names and values in their order. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Uint8Array;
}

/**
 * Writes a command for a POSIX shell that sends a request as it is and prints the raw answer. The body
 * goes through a pipe: an argument of a command may not be longer than 128 KiB on Linux, a photo is.
 * Pasted into a terminal, it steers nothing: what is not printable is an escape of `printf %b`.
 *
 * @param origin of the service, such as `https://gateway.example`
 * @param path is sent unchanged
 */
export function curlCommand(
  { method = 'POST', headers, body }: CurlRequest,
  origin: string,
  path: string,
): string {
  // Of a URL curl sends nothing from a # on, but the whole path is signed.
  const [sent = ''] = path.split('#');
  const isTyped = headers.some(([name]) => name.toLowerCase() === 'content-type');
  const options = [
    '--http1.1 --include --raw --silent --show-error --path-as-is --globoff',
    ...(method === 'POST' ? [] : [`--request ${shellQuoted(method)}`]),
    ...headers.map(([name, value]) => `--header ${headerWord(`${name}: ${value}`)}`),
    // Else curl says that it is a form.
    ...(isTyped ? [] : [`--header ${shellQuoted('Content-Type:')}`]),
    '--data-binary @-',
    ...(sent === path ? [] : [`--request-target ${shellQuoted(path)}`]),
    shellQuoted(`${origin}${sent}`),
  ];
  return `${printing(body)} |\n  curl ${options.join(' \\\n    ')}\n`;
}

/** Of a header each character is a byte. */
function headerWord(header: string): string {
  return printable(header) === header && !/[^\0-\x7f]/.test(header)
    ? shellQuoted(header)
    : `"$(printf %b ${shellQuoted(escaped(Buffer.from(header, 'latin1')))})"`;
}

function printing(body: Uint8Array): string {
  const text = Buffer.from(body).toString('utf8');
  const isText = printable(text) === text && Buffer.from(text).equals(body);
  return isText ? `printf %s ${shellQuoted(text)}` : `printf %b ${shellQuoted(escaped(body))}`;
}

/** As the argument of `printf %b` (POSIX, XCU printf): printable ASCII as it is, any other byte in octal. */
function escaped(bytes: Uint8Array): string {
  return [...bytes]
    .map((byte) =>
      byte < 0x20 || byte > 0x7e || byte === 0x5c
        ? `\\0${byte.toString(8).padStart(3, '0')}`
        : String.fromCharCode(byte),
    )
    .join('');
}
