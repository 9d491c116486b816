import type { FindingId } from 'tallystick/envelope';

const MANY = 9;

/** Findings of one kind of mistake, whatever their names. */
const FAMILIES: readonly (readonly FindingId[])[] = [
  [
    'signed-pretty',
    'signed-compact',
    'signed-sorted',
    'signed-escapes',
    'signed-json-string',
    'signed-damaged-json',
  ],
  ['signed-body-trimmed', 'signed-body-newline', 'signed-line-ends', 'signed-cut-body', 'signed-empty-body'],
  [
    'signed-raw-payload',
    'signed-base64-payload',
    'signed-padded-payload',
    'signed-hex-payload',
    'signed-url-encoded',
    'signed-digest',
    'jws-b64',
  ],
  ['signed-gbk', 'signed-question-marks', 'signed-escapes', 'json-not-utf-8'],
  [
    'signed-own-key',
    'signed-encryption-key',
    'signed-other-key',
    'signed-unknown-key',
    'certificate-other-use',
    'jwe-kid-signing',
  ],
  ['signed-other-hash', 'signed-pss', 'signed-without-digest-info', 'jws-algorithm'],
  ['signed-jwt-claims', 'jwe-claims', 'jwe-nested-jwt'],
  ['signed-before-encryption', 'jwe-object'],
  ['signed-other-bytes', 'signed-other-header', 'signed-unknown-key'],
  ['signature-length', 'signed-unknown-key', 'jws-not-base64url'],
  ['source-unsorted', 'source-case-insensitive', 'source-locale-sort'],
  ['source-empty-members', 'source-zeros-dropped', 'source-with-sign'],
  ['source-without-sign-type', 'source-other-sign-type', 'source-known-members'],
  ['source-trailing-ampersand', 'source-key-suffix', 'source-quoted', 'source-json', 'source-url-encoded'],
  ['source-json-value', 'source-escaped', 'source-html-escaped', 'value-not-string', 'signed-escapes'],
  ['source-amount-form', 'amount-form', 'value-not-string'],
  ['order-time-zone', 'request-time-far', 'timestamp-time-zone', 'message-id-time-zone'],
  ['gateway-refusal', 'jws-missing', 'refused-1001'],
  ['uuid-repeated', 'message-id-repeated', 'jwe-vector-repeated', 'jwe-content-key-repeated'],
];

/** Other findings of the same kind of mistake, and those whose names begin alike. */
export function relatedFindings(id: FindingId, all: readonly FindingId[]): readonly FindingId[] {
  const family = FAMILIES.filter((ids) => ids.includes(id)).flat();
  const wide = startingWith(id, all, 1);
  const close = wide.length > MANY ? startingWith(id, all, 2) : wide;
  return [...new Set([...family, ...close])].filter((other) => other !== id);
}

function startingWith(id: FindingId, all: readonly FindingId[], words: number): readonly FindingId[] {
  const start = (name: string) => name.split('-').slice(0, words).join('-');
  return all.filter((other) => start(other) === start(id));
}
