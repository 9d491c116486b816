import { adviceOn, returnCode } from '../../catalogue/returnCode.js';
import { curlCommand } from '../../http/curlCommand.js';
import { isObject } from '../../table/JsonObject.js';
import type { OwnWorld } from '../createWorld.js';
import type { Incoming, KeptExchange } from '../exchangeLog.js';
import type { GatewayExchange } from '../GatewayExchange.js';
import type { Outgoing } from '../Outgoing.js';
import { type JudgedMessage, judgedMessage, type ReadMessage } from './judgedMessage.js';

/** One half of an exchange as HTTP has it. */
export interface HttpHead {
  /** Of a request method and target, of an answer the status. */
  readonly line: string;
  /** Names and values in their order; a value that nothing is known of is `***`. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** The length of the body. */
  readonly bytes: number;
}

/** What the network means by a code. */
export interface CodeInWords {
  readonly meaning: string;
  /** What a member does about it. */
  readonly advice: string;
}

/** Everything that may be shown of an exchange. */
export interface ExchangeDetails {
  readonly exchange: GatewayExchange;
  /** What its code means, where it is published. */
  readonly code?: CodeInWords | undefined;
  /** What was asked, row by row. */
  readonly request?: JudgedMessage | undefined;
  /** What was answered, row by row, before a fault changed it. */
  readonly response?: JudgedMessage | undefined;
  /** What came. */
  readonly received?: HttpHead | undefined;
  /** What went. */
  readonly sent?: HttpHead | undefined;
}

type KeptMessage = NonNullable<KeptExchange['request']>;

/** Headers that say how a message is sent, and never whose it is. */
const SHOWN_HEADERS = new Set(
  'accept accept-charset accept-encoding accept-language cache-control connection content-encoding content-length content-type date expect host location retry-after server transfer-encoding upi-jws user-agent'.split(
    ' ',
  ),
);

/** Headers of a connection; a repetition has its own. */
const OF_CONNECTION = new Set(
  'connection content-length expect host keep-alive te trailer transfer-encoding upgrade'.split(' '),
);

/** An exchange with its messages against the rows of their tables, masked; undefined for one that is not kept. */
export async function exchangeDetails(world: OwnWorld, id: number): Promise<ExchangeDetails | undefined> {
  const kept = world.kept(id);
  const [exchange] = (await world.exchanges({ after: id - 1, limit: 1 })).exchanges;
  if (kept === undefined || exchange?.id !== id) return undefined;
  const { request, response, incoming, outgoing, violations, method, direction } = kept;
  const { target } = exchange;
  const isCall = direction === 'in';
  return {
    exchange,
    ...(isCall && { code: codeInWords(exchange) }),
    ...(request && {
      request: isCall
        ? judgedMessage({ ...request, violations, isRead: wasRead(kept), isSigned: true })
        : judgedMessage(asSent(request, kept)),
    }),
    ...(response && { response: judgedMessage(asSent(response, kept)) }),
    ...(incoming && { received: headOf(`${method} ${target}`, incoming) }),
    ...(outgoing && {
      sent: headOf(isCall ? String(outgoing.status) : `${method} ${target}`, outgoing),
    }),
  };
}

/**
 * A command that sends a request once more as it was sent, with everything that is personal in it; undefined for an
 * exchange that is not kept.
 *
 * @param base where calls to the world go
 */
export function curlOf(world: OwnWorld, id: number, base: string): { readonly command: string } | undefined {
  const kept = world.kept(id);
  if (kept === undefined) return undefined;
  const { incoming, outgoing, method, target, direction } = kept;
  if (direction === 'in') {
    return incoming && { command: curlCommand(withoutConnection(method, incoming), base, target) };
  }
  const { origin } = new URL(target);
  return (
    outgoing && {
      command: curlCommand(withoutConnection(method, outgoing), origin, target.slice(origin.length)),
    }
  );
}

/** A message of ours with what it got when it was signed; before that where a fault changed it on its way. */
function asSent({ message, value }: KeptMessage, { outgoing, injected }: KeptExchange): ReadMessage {
  const read = { message, violations: [], isRead: true };
  if (outgoing === undefined || injected !== undefined) return { ...read, value, isSigned: false };
  const body: unknown = JSON.parse(Buffer.from(outgoing.body).toString());
  const texts = Object.entries(isObject(body) ? body : {}).filter(
    ([name, text]) => typeof text === 'string' && !(isObject(value) && isObject(value[name])),
  );
  const known = texts.filter(([name]) => message.table.rows.some(({ identifier }) => identifier === name));
  return { ...read, value: { ...(value as object), ...Object.fromEntries(known) }, isSigned: true };
}

function codeInWords({ network, code }: GatewayExchange): CodeInWords | undefined {
  const known = network && code ? returnCode(network, code) : undefined;
  return known && { meaning: known.meaning, advice: adviceOn(known) };
}

function withoutConnection(method: string, { headers, body }: Incoming | Outgoing) {
  return { method, headers: [...headers].filter(([name]) => !OF_CONNECTION.has(name.toLowerCase())), body };
}

function headOf(line: string, { headers, body }: Incoming | Outgoing): HttpHead {
  return {
    line,
    headers: [...headers].map(([name, value]) => [
      name,
      SHOWN_HEADERS.has(name.toLowerCase()) ? value : '***',
    ]),
    bytes: body.length,
  };
}

/** Nothing is read of a message that is encrypted as a whole and was not opened, nor of a body that is not an object. */
function wasRead({ verdict, request }: KeptExchange): boolean {
  const isOpened = verdict !== 'refused' && verdict !== 'invalid';
  if (isOpened) return true;
  return !request?.message.payLoad && isObject(request?.value) && Object.keys(request.value).length > 0;
}
