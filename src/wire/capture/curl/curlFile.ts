import { decodeBody } from '../bodyCoding.js';
import type { CapturedExchange } from '../CapturedExchange.js';
import { invalidCapture } from '../invalidCapture.js';
import { looksSigned } from '../looksSigned.js';
import { curlFault } from './curlFault.js';
import { type CurlSends, curlRequest } from './curlRequest.js';
import { ShellText } from './ShellText.js';
import { printfText } from './shellEscapes.js';

const START =
  /^(?:\u00ef\u00bb\u00bf)?(?:\s*#[^\n]*\n)*\s*(?:\$ )?(?:curl(?:\.exe)?\s|printf\s+(?:%[sb]|'%[sb]')\s)/;
/** What the command has printed, behind it. */
const PRINTED = /^[<>] (?:[A-Z-]{3,20} \S{1,4096} )?HTTP\/\d/m;
const IN_JSON = /^\s*\{\s*"command"\s*:\s*"(?:curl|printf)\s/;
const LOOKED_AT = 0x10000;
const NAME = /^curl(?:\.exe)?$/;

/** Whether a text begins with a command for curl, and what it printed is not behind it. */
export function isCurlFile(bytes: Buffer): boolean {
  const start = bytes.toString('latin1', 0, LOOKED_AT);
  return START.test(start) && !PRINTED.test(start);
}

/** The command in the JSON that the control API of the gateway gives, `{"command":"curl ..."}`. */
export function commandInJson(bytes: Buffer): Buffer | undefined {
  if (!IN_JSON.test(bytes.toString('latin1', 0, LOOKED_AT))) return undefined;
  try {
    const { command } = JSON.parse(bytes.toString()) as { readonly command: string };
    return Buffer.from(command);
  } catch {
    return undefined;
  }
}

/**
 * The requests that commands for curl would send, as the developer tools of browsers and the inspector of
 * the gateway copy them. Nothing is executed, and no file is read.
 *
 * @returns an exchange for each command; undefined where the text is not such a command
 * @throws {@link TallystickError} `capture-invalid` where a command does not say by itself what it sends
 */
export function curlExchanges(
  bytes: Buffer,
  remarks: readonly string[],
): readonly CapturedExchange[] | undefined {
  if (!isCurlFile(bytes)) return undefined;
  const text = bytes
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .replace(/^((?:\s*#[^\n]*\n)*\s*)\$ /, '$1');
  if (/\^(?:"|\r?\n)/.test(text.slice(0, LOOKED_AT)) && !/\\\r?\n/.test(text.slice(0, LOOKED_AT))) {
    throw curlFault('windows');
  }
  const commands = new ShellText(text).commands();
  const sent = commands.flatMap(({ words: [name = '', ...others], isPiped }, index) => {
    const before = isPiped ? commands[index - 1] : undefined;
    return NAME.test(name) ? [curlRequest(others, before && printfText(before.words))] : [];
  });
  return sent.length === 0
    ? undefined
    : sent.map((sends, number) => exchangeOf(sends, number, sent.length, remarks));
}

function exchangeOf(
  { method, target, headers, body }: CurlSends,
  number: number,
  count: number,
  before: readonly string[],
): CapturedExchange {
  const bytes = Buffer.from(body, 'latin1');
  return {
    number,
    isNumbered: count > 1,
    method,
    has: { request: true, response: false },
    isSigned: { request: looksSigned(headers, bytes), response: false },
    read(kind) {
      if (kind === 'response') {
        throw invalidCapture(
          'A command for curl has no answer: send it with curl --trace FILE, and give that file.',
        );
      }
      const codings = headers
        .filter(([name]) => name.toLowerCase() === 'content-encoding')
        .map(([, value]) => value);
      const decoded = decodeBody(bytes, codings);
      return {
        kind,
        method,
        target,
        headers,
        body: decoded.body,
        ...(decoded.undone.length > 0 && { encoded: bytes }),
        remarks: [
          ...before,
          'The file is a command for curl: this is what it would send, without the headers that curl adds.',
          ...decoded.remarks,
        ],
      };
    },
  };
}
