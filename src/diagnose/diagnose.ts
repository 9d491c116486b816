import type { KeyRing } from '../envelope/keys/KeyRing.js';
import { keyRingWith } from '../envelope/keys/keyRules.js';
import type { OwnKey } from '../envelope/keys/RemoteKey.js';
import { readClock } from '../identifiers/sources.js';
import { optionsChecker, requireFit } from '../options/optionsChecker.js';
import { forgetMatch } from '../table/forgetMatch.js';
import type { Capture } from '../wire/capture/Capture.js';
import { requireBounded } from '../wire/capture/captureLimits.js';
import { acrossCaptures } from './acrossCaptures.js';
import { type CryptoBackend, nodeBackend } from './CryptoBackend.js';
import type { DiagnosedCapture } from './DiagnosedCapture.js';
import { type DiagnoseOptions, diagnoseRules } from './DiagnoseOptions.js';
import type { Diagnosis } from './Finding.js';
import { type Clue, type FindingId, likely, rank } from './findings.js';
import { httpClues, notFoundClues, proxyClue, readBody } from './httpClues.js';
import { diagnoseLianLian } from './lianlian/diagnoseLianLian.js';
import { networkOf } from './networkOf.js';
import { dateOfAnswer, notCheckedIn } from './notChecked.js';
import { diagnoseUnionPay } from './unionpay/diagnoseUnionPay.js';

const checked = optionsChecker<DiagnoseOptions>(diagnoseRules);

/**
 * Explains why a captured message is refused, or will be. A signature that does not hold is explained by
 * proof: what the signature holds under each key of the ring is compared with what known faults would
 * have signed, until one fits. The work is bounded, whatever the capture: bodies have at most 16 MiB, the
 * first line with the headers 64 KiB.
 *
 * Give several captures to have them compared: what must be new in each message shows only there. A
 * response follows its request. Do not diagnose for strangers: anyone who may send captures to be
 * diagnosed learns about the private keys of the ring what a receiver must not tell (RFC 7516 section 11.5).
 *
 * @param captures as {@link readCapture} reads them
 * @param keys of the party that sent or received the messages
 * @param options what else is known of the messages
 * @returns findings, which hold no value of a message and no key
 * @throws {@link TallystickError} `capture-too-large`
 * @throws TypeError where there is no capture, or for an option that is unknown or wrong
 * @example
 * ```ts
 * import { createTestKeys, diagnose, readCapture } from 'tallystick/envelope';
 *
 * const { member } = await createTestKeys();
 * const capture = readCapture('POST /v1/verify HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{"msgID":"1"}');
 * const { healthy, findings } = diagnose(capture, member.ring);
 * console.log(healthy, findings[0]?.id); // false
 * ```
 */
export function diagnose(
  captures: Capture | readonly Capture[],
  keys: KeyRing<OwnKey>,
  options?: DiagnoseOptions,
): Diagnosis {
  try {
    requireFit('keys', keys, keyRingWith('signing', 'decryption', 'verification', 'encryption'));
    return diagnoseWith(nodeBackend, captures, keys, checked(options));
  } finally {
    forgetMatch();
  }
}

/** As {@link diagnose}, with the cryptography given. */
export function diagnoseWith(
  backend: CryptoBackend,
  captures: Capture | readonly Capture[],
  keys: KeyRing<OwnKey>,
  options: DiagnoseOptions = {},
): Diagnosis {
  const list = 'kind' in captures ? [captures] : captures;
  if (list.length === 0) throw new TypeError('diagnose takes at least one capture');
  for (const capture of list) requireBounded(capture);
  const network = options.network ?? networkOf(list, options) ?? 'unknown';
  const now = options.clock && readClock(options.clock);
  const diagnosed: DiagnosedCapture[] = [];
  const diagnoseOne = DIAGNOSES[network];
  for (const [index, capture] of list.entries()) {
    const proxy = proxyClue(capture);
    const dated = now === undefined ? answeredAt(capture, list[index + 1]) : undefined;
    const one =
      proxy === undefined
        ? diagnoseOne(capture, keys, options, backend, now ?? dated, answeredBy(capture, diagnosed))
        : { capture, clues: [proxy], checked: [] };
    diagnosed.push({
      ...one,
      clues: [...notFoundClues(capture), ...(dated === undefined ? one.clues : byDate(one.clues))],
    });
  }
  const each = diagnosed.flatMap(({ clues }, index) => (list.length === 1 ? clues : numbered(clues, index)));
  const findings = rank([...each, ...acrossCaptures(diagnosed)], network);
  const checked = [...new Set(diagnosed.flatMap((capture) => capture.checked))];
  const notChecked = notCheckedIn(diagnosed);
  const remarks = list.flatMap((capture, index) =>
    (capture.remarks ?? []).map((remark) => (list.length === 1 ? remark : `Capture ${index + 1}: ${remark}`)),
  );
  return {
    network,
    healthy: findings.length === 0,
    findings,
    checked,
    ...(notChecked.length > 0 && { notChecked }),
    ...(remarks.length > 0 && { remarks }),
  };
}

const DIAGNOSES = {
  unionpay: diagnoseUnionPay,
  lianlian: diagnoseLianLian,
  unknown: diagnoseUnknown,
} as const;

/** What may be right of a message of some network: LianLian has pages that post forms. */
const BY_NETWORK: readonly FindingId[] = ['content-type', 'method-not-post'];

/** What can be said of a message whatever its network. */
function diagnoseUnknown(capture: Capture): DiagnosedCapture {
  const evidence =
    'No header, no member and no address of either network is there; --network says which it is.';
  const http = httpClues(capture).map((clue) =>
    BY_NETWORK.includes(clue.id) ? likely(clue.id, clue.evidence) : clue,
  );
  return {
    capture,
    clues: [likely('network-unknown', evidence), ...http, ...readBody(capture.body).clues],
    checked: ['HTTP and JSON'],
  };
}

/** When a request was answered, by the Date of the answer, where the capture has no time. */
function answeredAt({ at }: Capture, next: Capture | undefined): number | undefined {
  const milliseconds = Date.parse(dateOfAnswer(next) ?? '');
  return at !== undefined || Number.isNaN(milliseconds) ? undefined : milliseconds;
}

/** What is found by the Date of an answer, which nothing signs, is not proven. */
function byDate(clues: readonly Clue[]): readonly Clue[] {
  return clues.map((clue) =>
    BY_TIME.includes(clue.id)
      ? likely(
          clue.id,
          `${clue.evidence} The time of sending is the Date of the answer, which nothing signs.`,
        )
      : clue,
  );
}

/** What is found by the time. */
const BY_TIME: readonly FindingId[] = [
  ...(['order-time-zone', 'request-time-far'] as const),
  ...(['timestamp-time-zone', 'timestamp-old', 'timestamp-ahead'] as const),
];

/** The request right before a response. */
function answeredBy({ kind }: Capture, before: readonly DiagnosedCapture[]): DiagnosedCapture | undefined {
  const last = before.at(-1);
  return kind === 'response' && last?.capture.kind === 'request' ? last : undefined;
}

function numbered(clues: readonly Clue[], index: number): readonly Clue[] {
  return clues.map((clue) => ({ ...clue, evidence: `Capture ${index + 1}: ${clue.evidence}` }));
}
