import { createHash } from 'node:crypto';
import { withoutEnd } from '../../codec/withoutEnd.js';
import type { JsonObject } from '../../table/JsonObject.js';
import { CRITICAL } from '../../wire/unionpay/headerForms.js';
import type { Hypothesis } from '../candidates.js';
import { type FindingId, proven } from '../findings.js';
import { rewritings } from '../json/rewritings.js';
import { permutations } from '../permutations.js';
import type { SigningModel } from './SigningModel.js';

const PAYLOAD = 6;
const HEADER = 7;
const INPUT = 8;
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
    {
      stage: INPUT,
      most: 2,
      *change(model) {
        const explain = () => [proven('signed-digest', 'It holds over the hash of the signing input.')];
        for (const name of ['sha256', 'sha1', 'md5']) {
          const digest = (input: Buffer) => createHash(name).update(input).digest();
          yield { model: { ...model, finish: digest }, explain };
          yield {
            model: { ...model, finish: (input) => Buffer.from(digest(input).toString('hex')) },
            explain,
          };
        }
      },
    },
    {
      stage: INPUT,
      most: 2,
      *change(model) {
        const evidence = 'It holds over the body alone, without the header.';
        yield {
          model: { ...model, finish: () => model.body },
          explain: () => [proven('signed-raw-payload', evidence)],
        };
      },
    },
    ...(header === undefined
      ? []
      : [
          otherHeader(
            once(() => [...headerTexts(header)]),
            2,
          ),
        ]),
  ];
}

/** The hypothesis that the members of the header were in any other order; too many to be paired. */
export function headerOrders(header: JsonObject): Hypothesis<SigningModel> {
  return otherHeader(() => orders(Object.entries(header)), 1);
}

function otherHeader(texts: () => Iterable<string>, most: number): Hypothesis<SigningModel> {
  const evidence =
    'It holds over a header with the same members in another order, with other blanks or escapes.';
  return {
    stage: HEADER,
    most,
    *change(model) {
      for (const text of texts()) {
        const header = Buffer.from(text).toString('base64url');
        if (header !== model.header) {
          yield { model: { ...model, header }, explain: () => [proven('signed-other-header', evidence)] };
        }
      }
    },
  };
}

/** Computed when it is first asked for, and kept. */
function once<Value>(compute: () => Value): () => Value {
  let known: Value | undefined;
  return () => (known ??= compute());
}

function* headerTexts(header: JsonObject): Generator<string> {
  const entries = Object.entries(header);
  const asPublished = entries.toSorted(
    ([left], [right]) => PUBLISHED.indexOf(left) - PUBLISHED.indexOf(right),
  );
  const seen = new Set<string>();
  for (const order of [entries, asPublished]) {
    const text = JSON.stringify(Object.fromEntries(order));
    for (const written of [text, ...rewritings(text)]) {
      if (seen.size !== seen.add(written).size) yield written;
    }
  }
}

function* orders(entries: readonly (readonly [string, unknown])[]): Generator<string> {
  if (entries.length > MOST_MEMBERS) return;
  const texts = entries.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`);
  for (const order of permutations(texts)) yield `{${order.join(',')}}`;
}

function encoding(id: FindingId, evidence: string, encode: SigningModel['encode']): Hypothesis<SigningModel> {
  return {
    stage: PAYLOAD,
    *change(model) {
      // Where an encoding gives the same text, nothing is explained by it.
      if (Buffer.compare(Buffer.from(encode(model.body)), Buffer.from(model.encode(model.body))) !== 0) {
        yield { model: { ...model, encode }, explain: () => [proven(id, evidence)] };
      }
    },
  };
}
