import { createHash } from 'node:crypto';
import { withoutEnd } from '../../codec/withoutEnd.js';
import type { JsonObject } from '../../table/JsonObject.js';
import { CRITICAL } from '../../wire/unionpay/headerForms.js';
import type { Hypothesis } from '../candidates.js';
import type { FindingId } from '../findings.js';
import { spaced } from '../jsonText.js';
import type { SigningModel } from './SigningModel.js';

const PAYLOAD = 4;
const HEADER = 5;
const INPUT = 6;
const PUBLISHED = ['alg', 'kid', 'crit', ...CRITICAL];
/** Seven members have 5040 orders. */
const MOST_MEMBERS = 7;

/** Hypotheses about how body and header were put together. */
export function inputHypotheses(header: JsonObject | undefined): readonly Hypothesis<SigningModel>[] {
  return [
    encoding('signed-raw-payload', 'It holds over the raw body.', (body) => body),
    encoding('signed-padded-payload', 'It holds over the body in base64url with padding.', (body) =>
      body.toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
    ),
    encoding('signed-base64-payload', 'It holds over the body in standard Base64.', (body) =>
      body.toString('base64'),
    ),
    encoding('signed-base64-payload', 'It holds over the body in Base64 without padding.', (body) =>
      withoutEnd(body.toString('base64'), '='),
    ),
    encoding('signed-base64-payload', 'It holds over the body in Base64 with line breaks.', (body) =>
      body.toString('base64').replace(/.{76}(?=.)/g, '$&\r\n'),
    ),
    encoding('signed-hex-payload', 'It holds over the body in hex.', (body) => body.toString('hex')),
    encoding('signed-hex-payload', 'It holds over the body in hex, with capitals.', (body) =>
      body.toString('hex').toUpperCase(),
    ),
    encoding('signed-digest', 'It holds over the hash of the body.', (body) =>
      sha256(body).toString('base64url'),
    ),
    encoding('signed-digest', 'It holds over the hash of the body, in hex.', (body) =>
      Buffer.from(sha256(body).toString('hex')).toString('base64url'),
    ),
    {
      id: 'signed-digest',
      evidence: 'It holds over the hash of the signing input.',
      stage: INPUT,
      *change(model) {
        yield { ...model, finish: sha256 };
        yield { ...model, finish: (input) => Buffer.from(sha256(input).toString('hex')) };
      },
    },
    {
      id: 'signed-raw-payload',
      evidence: 'It holds over the body alone, without the header.',
      stage: INPUT,
      *change(model) {
        yield { ...model, finish: () => model.body };
      },
    },
    ...(header === undefined ? [] : [otherHeader(() => headerTexts(header))]),
  ];
}

/** The hypothesis that the members of the header were in any other order; too many to be paired. */
export function headerOrders(header: JsonObject): Hypothesis<SigningModel> {
  return otherHeader(() => orders(Object.entries(header)));
}

function otherHeader(texts: () => Iterable<string>): Hypothesis<SigningModel> {
  return {
    id: 'signed-other-header',
    evidence: 'It holds over a header with the same members in another order or with other blanks.',
    stage: HEADER,
    *change(model) {
      for (const text of texts()) {
        const header = Buffer.from(text).toString('base64url');
        if (header !== model.header) yield { ...model, header };
      }
    },
  };
}

function* headerTexts(header: JsonObject): Generator<string> {
  const entries = Object.entries(header);
  const byName = [...entries].sort(([left], [right]) => (left < right ? -1 : 1));
  const asPublished = [...entries].sort(
    ([left], [right]) => PUBLISHED.indexOf(left) - PUBLISHED.indexOf(right),
  );
  for (const order of [entries, asPublished, byName]) {
    const value = Object.fromEntries(order);
    const text = JSON.stringify(value);
    yield text;
    yield spaced(text);
    yield JSON.stringify(value, null, 2);
    yield JSON.stringify(value, null, 4);
  }
}

function* orders(entries: readonly (readonly [string, unknown])[]): Generator<string> {
  if (entries.length > MOST_MEMBERS) return;
  const texts = entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  for (const order of permutations(texts)) yield `{${order.join(',')}}`;
}

function* permutations<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  if (items.length < 2) {
    yield items;
    return;
  }
  for (const [index, item] of items.entries()) {
    for (const rest of permutations(items.toSpliced(index, 1))) yield [item, ...rest];
  }
}

function encoding(id: FindingId, evidence: string, encode: SigningModel['encode']): Hypothesis<SigningModel> {
  return {
    id,
    evidence,
    stage: PAYLOAD,
    *change(model) {
      // Where an encoding gives the same text, nothing is explained by it.
      if (Buffer.compare(Buffer.from(encode(model.body)), Buffer.from(model.encode(model.body))) !== 0) {
        yield { ...model, encode };
      }
    },
  };
}

function sha256(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
