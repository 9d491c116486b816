import { type Message, mask } from 'tallystick';
import { interfaces } from 'tallystick/catalogue';
import type { Explored } from '../Case.js';
import { maskedLine } from '../runner/maskedLine.js';
import { plainText } from '../runner/plainText.js';
import { jsonObject } from './NetworkSide.js';
import type { CalledInterface } from './Situation.js';

/** A request of a case, and what came back. */
export interface HttpExchange {
  /** The interface whose tables say what is personal. */
  readonly called: Pick<CalledInterface, 'name'>;
  readonly request: {
    readonly method: string;
    readonly target: string;
    readonly headers: Headers;
    readonly body: Uint8Array;
  };
  /** Undefined where there was none. */
  readonly answer?:
    | { readonly status: number; readonly headers: Headers; readonly body: Uint8Array }
    | undefined;
  /** Whether it is not the end of the connection that says so, but the testee, which tells why. */
  readonly isLate?: boolean | undefined;
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

const FORM = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

const MASKED = '***';

/** What has the form of a key, no matter who put it there. */
const KEY = /-----BEGIN|MII[\w+/]{40}/;

/** A judgement with its exchange, where a report shows it: of what fails or is acceptable. */
export function withExchange(judged: Explored, exchanges: readonly HttpExchange[]): Explored {
  const isShown = judged.outcome === 'failed' || judged.outcome === 'acceptable';
  return isShown && exchanges.length > 0 ? { ...judged, exchange: linesOf(exchanges) } : judged;
}

/** In lines of bounded length, as `curl -v` prints them; what is personal is masked by the tables, keys are removed. */
function linesOf(exchanges: readonly HttpExchange[]): readonly string[] {
  return exchanges.slice(-MOST_EXCHANGES).flatMap(({ called, request: sent, answer, isLate = false }) => {
    const { request, response, field } = messagesOf(called);
    const first = `${sent.method} ${sent.target.replace(/\?.*$/s, '?***')}`;
    return [
      ...messageLines('>', first, sent, bodyInWords(sent, request, field)),
      ...(answer === undefined
        ? [isLate ? '< no answer' : '< no answer: the connection ended']
        : messageLines('<', String(answer.status), answer, bodyInWords(answer, response))),
    ];
  });
}

interface Exchanged {
  readonly request?: Message | undefined;
  readonly response?: Message | undefined;
  /** The one field of a form that holds the message as JSON. */
  readonly field?: string | undefined;
}

/** What is sent and what is answered: request and response, or a notification and what acknowledges it. */
function messagesOf({ name }: HttpExchange['called']): Exchanged {
  const { messages = [], tables = [] } = interfaces.find((one) => one.name === name) ?? {};
  const notification = messages.findIndex(({ direction }) => direction === 'notification');
  const place = Math.max(0, notification);
  return { request: messages[place], response: messages[place + 1], field: tables[place]?.field };
}

interface Shown {
  readonly headers: Headers;
  readonly body: Uint8Array;
}

function messageLines(
  mark: string,
  first: string,
  { headers, body }: Shown,
  words: string,
): readonly string[] {
  const more = headers.length - MOST_HEADERS;
  return [
    first,
    ...headers
      .slice(0, MOST_HEADERS)
      .map(([name, value]) => `${name}: ${SHOWN.has(name.toLowerCase()) ? withoutKey(value) : MASKED}`),
    ...(more > 0 ? [`and ${more} more headers`] : []),
    `body of ${body.length} bytes${body.length === 0 ? '' : `: ${words}`}`,
  ].map((line) => `${mark} ${cut(plainText(line, LONGEST + 1))}`);
}

function cut(line: string): string {
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

function bodyInWords({ headers, body }: Shown, message: Message | undefined, field?: string): string {
  const object = body.length <= MOST_BYTES ? jsonObject(body) : '';
  if (typeof object !== 'string' && message !== undefined) return maskedJson(message, object);
  const isForm = headers.some(([name, value]) => name.toLowerCase() === 'content-type' && FORM.test(value));
  const form = isForm && message !== undefined && body.length <= MOST_BYTES;
  // What is not a message is a stranger's text.
  return (form ? formInWords(body, message, field) : maskedLine(body)) || 'nothing that can be seen';
}

/** As it is sent but for what is masked, without URL encoding, so that it can be read. */
function formInWords(body: Uint8Array, message: Message, field: string | undefined): string {
  return [...new URLSearchParams(Buffer.from(body).toString())]
    .map(([name, value]) => {
      const object = name === field ? jsonObject(Buffer.from(value)) : '';
      if (typeof object !== 'string') return `${name}=${maskedJson(message, object)}`;
      const [[shown, masked] = [MASKED, MASKED]] = Object.entries(
        mask(message, { [name]: value }) as Record<string, unknown>,
      );
      return `${shown}=${withoutKey(String(masked))}`;
    })
    .join('&');
}

function maskedJson(message: Message, object: object): string {
  return JSON.stringify(mask(message, object), (_, value) =>
    typeof value === 'string' ? withoutKey(value) : value,
  );
}

function withoutKey(text: string): string {
  return KEY.test(text) ? MASKED : text;
}
