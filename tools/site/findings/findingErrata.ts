import type { FindingId } from 'tallystick/envelope';

/** The errata that explain a finding, by the beginning of its id. */
const ERRATA: readonly (readonly [start: string, errata: readonly string[]])[] = [
  ['jws-b64', ['detached-signature']],
  ['jws-not-detached', ['detached-signature']],
  ['signed-raw-payload', ['detached-signature']],
  ['jws-blanks', ['header-typesetting']],
  ['path-', ['request-path']],
  ['gateway-refusal', ['unsigned-failure', 'message-response-case']],
  ['refused-', ['unsigned-failure']],
  ['sign-type-letter-case', ['sign-type-letter-case']],
  ['sign-type-unknown', ['sign-type-length']],
  ['amount-form', ['money-order-decimals']],
  ['source-amount-form', ['money-order-decimals']],
  ['source-known-members', ['key-value-ambiguity']],
  ['value-ambiguous', ['key-value-ambiguity']],
  ['order-time-zone', ['dt-order-time-zone']],
  ['notification-reply', ['resend-schedule']],
  ['message-id-time-zone', ['message-id-time-zone']],
  ['message-id-constant', ['message-id-random']],
  ['message-id-repeated', ['message-id-random', 'response-message-id']],
];

/** Ids of the errata that are about a finding. */
export function findingErrata(id: FindingId): readonly string[] {
  return ERRATA.filter(([start]) => id.startsWith(start)).flatMap(([, errata]) => errata);
}
