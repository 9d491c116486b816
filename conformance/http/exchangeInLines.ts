import { type Message, mask } from 'tallystick';
import { interfaces } from 'tallystick/catalogue';
import type { Explored } from '../Case.js';
import { maskedLine } from '../runner/maskedLine.js';
import { plainText } from '../runner/plainText.js';
import { jsonObject } from './NetworkSide.js';
import type { CalledInterface } from './Situation.js';

/** A request of a case, and what came back. */
export interface HttpExchange {
  readonly request: {
    readonly method: string;
    readonly target: string;
    readonly headers: Headers;
    readonly body: Uint8Array;
  };
  /** Undefined where the connection ended without one. */
  readonly answer?:
    | { readonly status: number; readonly headers: Headers; readonly body: Uint8Array }
    | undefined;
}

type Headers = readonly (readonly [name: string, value: string])[];

/** The last ones are shown, which decide. */
const MOST_EXCHANGES = 3;
const MOST_HEADERS = 16;
/** Characters of a line. */
const LONGEST = 1000;
/** Bytes of a body that is looked into. */
const MOST_BYTES = 0x1_0000;

/** Headers that say how a message is sent, and never whose it is. */
const SHOWN = new Set(
  'accept accept-encoding connection content-encoding content-length content-type date host location server transfer-encoding upi-jws'.split(
    ' ',
  ),
);

/** What has the form of a key, whoever put it there. */
const KEY = /-----BEGIN|MII[\w+/]{40}/;

/** A judgement with its exchange, where a report shows it: of what fails or is acceptable. */
export function withExchange(
  judged: Explored,
  exchanges: readonly HttpExchange[],
  called: Pick<CalledInterface, 'name'>,
): Explored {
  const isShown = judged.outcome === 'failed' || judged.outcome === 'acceptable';
  return isShown && exchanges.length > 0 ? { ...judged, exchange: linesOf(exchanges, called) } : judged;
}

/** In lines of bounded length, as `curl -v` prints them; what is personal is masked by the tables, keys are removed. */
function linesOf(
  exchanges: readonly HttpExchange[],
  { name }: Pick<CalledInterface, 'name'>,
): readonly string[] {
  const [request, response] = interfaces.find((one) => one.name === name)?.messages ?? [];
  return exchanges
    .slice(-MOST_EXCHANGES)
    .flatMap(({ request: sent, answer }) => [
      ...messageLines('>', `${sent.method} ${sent.target.replace(/\?.*$/s, '?***')}`, sent, request),
      ...(answer === undefined
        ? ['< no answer: the connection ended']
        : messageLines('<', String(answer.status), answer, response)),
    ]);
}

function messageLines(
  mark: string,
  first: string,
  { headers, body }: { readonly headers: Headers; readonly body: Uint8Array },
  message: Message | undefined,
): readonly string[] {
  const more = headers.length - MOST_HEADERS;
  return [
    first,
    ...headers
      .slice(0, MOST_HEADERS)
      .map(([name, value]) => `${name}: ${SHOWN.has(name.toLowerCase()) ? withoutKey(value) : '***'}`),
    ...(more > 0 ? [`and ${more} more headers`] : []),
    `body of ${body.length} bytes${body.length === 0 ? '' : `: ${bodyInWords(body, message)}`}`,
  ].map((line) => `${mark} ${cut(plainText(line, LONGEST + 1))}`);
}

function cut(line: string): string {
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

function bodyInWords(body: Uint8Array, message: Message | undefined): string {
  const object = body.length <= MOST_BYTES ? jsonObject(body) : '';
  // What is no message is a stranger's text.
  if (typeof object === 'string' || message === undefined)
    return maskedLine(body) || 'nothing that can be seen';
  return JSON.stringify(mask(message, object), (_, value) =>
    typeof value === 'string' ? withoutKey(value) : value,
  );
}

function withoutKey(text: string): string {
  return KEY.test(text) ? '***' : text;
}
