import type { Capture } from './Capture.js';
import type { CapturedExchange } from './CapturedExchange.js';
import { type HttpTextOptions, readHttpText } from './httpText.js';
import { invalidCapture } from './invalidCapture.js';

interface BurpItem {
  readonly request?: Buffer | undefined;
  readonly response?: Buffer | undefined;
}

const ITEMS = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!DOCTYPE items|items)\b/;
const OPENS = {
  request: /<request(?: base64="(true|false)")?>/,
  response: /<response(?: base64="(true|false)")?>/,
};
/** What its log writes between messages. */
const RULE = /^={20,}\r?\n/m;
const LOG = /^\s*={20,}\r?\n\d{1,2}:\d\d:\d\d\b/;

/**
 * The exchanges of items that Burp saved as XML, or of its log; undefined where a file is neither.
 *
 * @throws {@link TallystickError} `capture-invalid` where items hold no message
 */
export function burpExchanges(
  file: Buffer,
  options: HttpTextOptions,
): readonly CapturedExchange[] | undefined {
  const start = file.toString('latin1', 0, 4096);
  const isItems = ITEMS.test(start);
  if (!isItems && !LOG.test(start)) return undefined;
  const items = isItems ? itemsIn(file) : loggedIn(file);
  if (items.length === 0)
    throw invalidCapture('These are items of Burp without a request or an answer in them.');
  const remark = isItems ? 'The file has items that Burp saved.' : 'The file is a log of Burp.';
  const remarks = [...(options.remarks ?? []), remark];
  return items.map((item, number) => exchangeOf(item, number, items.length > 1, { ...options, remarks }));
}

function itemsIn(file: Buffer): readonly BurpItem[] {
  return file
    .toString('latin1')
    .split('<item>')
    .slice(1)
    .map((text) => ({ request: memberOf(text, 'request'), response: memberOf(text, 'response') }))
    .filter(({ request, response }) => request !== undefined || response !== undefined);
}

/** What a request or an answer holds, as Base64 or as it is; undefined where there is none. */
function memberOf(item: string, name: 'request' | 'response'): Buffer | undefined {
  const found = OPENS[name].exec(item);
  if (found === null) return undefined;
  const start = found.index + found[0].length;
  const end = item.indexOf(`</${name}>`, start);
  const text = item.slice(start, end < 0 ? undefined : end).trim();
  const inside = text.startsWith('<![CDATA[')
    ? text.slice('<![CDATA['.length, text.lastIndexOf(']]>'))
    : text;
  if (inside === '') return undefined;
  return Buffer.from(inside, found[1] === 'true' ? 'base64' : 'latin1');
}

/** Between rules are a time with an address, a request and, where one came, its answer. */
function loggedIn(file: Buffer): readonly BurpItem[] {
  const items: { request?: Buffer; response?: Buffer }[] = [];
  for (const part of file.toString('latin1').split(RULE)) {
    const text = Buffer.from(part.replace(/\r?\n$/, ''), 'latin1');
    if (/^HTTP\/\d/.test(part)) Object.assign(items.at(-1) ?? {}, { response: text });
    else if (/^[A-Z]{3,20} \S/.test(part)) items.push({ request: text });
  }
  return items;
}

function exchangeOf(
  { request, response }: BurpItem,
  number: number,
  isNumbered: boolean,
  options: HttpTextOptions,
): CapturedExchange {
  const parts = {
    request: request && readHttpText(request, { ...options, kind: 'request' })[0],
    response: response && readHttpText(response, { ...options, kind: 'response' }).at(-1),
  };
  return {
    number,
    isNumbered,
    method: parts.request?.method,
    status: parts.response?.status,
    has: { request: parts.request !== undefined, response: parts.response !== undefined },
    isSigned: {
      request: parts.request?.isSigned.request ?? false,
      response: parts.response?.isSigned.response ?? false,
    },
    read(kind: Capture['kind']) {
      const part = parts[kind];
      if (part === undefined) throw invalidCapture(`The item of Burp has no ${kind}.`);
      const capture = part.read(kind);
      const target = kind === 'response' ? parts.request?.read('request').target : undefined;
      return target === undefined ? capture : { ...capture, requestTarget: target };
    },
  };
}
