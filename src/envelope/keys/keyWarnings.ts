import { instant } from '../../identifiers/sources.js';
import { requireFit } from '../../options/optionsChecker.js';
import { listOf, objectWith } from '../../options/rules.js';
import type { KeyRing } from './KeyRing.js';
import { otherUse } from './otherUse.js';
import type { OwnKey } from './RemoteKey.js';
import type { RsaKey } from './RsaKey.js';

/** What keeps, or will soon keep, a key from being used. */
export interface KeyWarning {
  /** The certificate ID of the key. */
  readonly kid: string;
  /** The list of the ring that holds the key. */
  readonly list: keyof KeyRing;
  /** Stable. */
  readonly code: 'kid-missing' | 'key-other-use' | 'key-expired' | 'key-not-yet-valid' | 'key-expires-soon';
  /** What is the matter and what to do, in one sentence, with the instant in UTC. */
  readonly message: string;
}

const DAY = 86_400_000;
const SOON = 30 * DAY;
const LISTS = ['signing', 'decryption', 'verification', 'encryption'] as const;

/**
 * Finds the keys that nobody has named, and those whose certificate is for another use, has expired, is not valid yet,
 * or expires within 30 days.
 *
 * @param ring the keys of one party
 * @param now milliseconds since 1970
 * @returns warnings in the order of the lists, for each key the one about its name first
 * @throws TypeError where the ring is not a key ring, or `now` not a number
 * @example
 * ```ts
 * import { createTestKeys, keyWarnings } from 'tallystick/envelope';
 *
 * const { member } = await createTestKeys();
 * console.log(keyWarnings(member.ring, Date.now()).length); // 0
 * ```
 */
export function keyWarnings(ring: KeyRing<OwnKey>, now: number): readonly KeyWarning[] {
  for (const list of LISTS) requireFit(`ring.${list}`, ring[list], listOf(objectWith(), 0));
  requireFit('now', now, instant);
  return LISTS.flatMap((list) =>
    (ring[list] as readonly RsaKey[]).flatMap(({ kid, validity, isUnnamed, certificate }) => {
      const unnamed = isUnnamed ? [UNNAMED] : [];
      const found = validity && warningOf(validity, now);
      return [...unnamed, ...useWarnings(certificate, list), ...(found === undefined ? [] : [found])].map(
        (warning) => ({
          kid,
          list,
          ...warning,
        }),
      );
    }),
  );
}

const UNNAMED = {
  code: 'kid-missing',
  message:
    'The key has no kid; give the certificate ID that UnionPay assigned, which is not the serial number of the certificate, or "" where the network assigns none, as LianLian.',
} as const;

/** Someone with a certificate for each use may have swapped them. */
function useWarnings(
  certificate: RsaKey['certificate'],
  list: keyof KeyRing,
): readonly Pick<KeyWarning, 'code' | 'message'>[] {
  const other = otherUse(certificate, list);
  if (other === undefined) return [];
  const message = `The certificate is for ${other.said}, and ${list} is for ${other.due}; check whether two keys were swapped.`;
  return [{ code: 'key-other-use', message }];
}

function warningOf(
  { from, to }: NonNullable<RsaKey['validity']>,
  now: number,
): Pick<KeyWarning, 'code' | 'message'> | undefined {
  if (now > to) {
    return {
      code: 'key-expired',
      message: `The certificate expired on ${utc(to)}; have a new one issued, and take this one out of use.`,
    };
  }
  if (now < from) {
    return {
      code: 'key-not-yet-valid',
      message: `The certificate is valid from ${utc(from)}; use another key until then, or check the clock.`,
    };
  }
  if (to - now > SOON) return undefined;
  return {
    code: 'key-expires-soon',
    message: `The certificate expires on ${utc(to)}; have its successor issued and exchanged before then.`,
  };
}

function utc(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
