import { Ajv2020 } from 'ajv/dist/2020.js';
import { errata } from 'tallystick/catalogue';
import { ConformanceError } from '../ConformanceError.js';
import profileSchema from '../profile.schema.json' with { type: 'json' };

/** What is known of an implementation before it is asked. */
export interface Profile {
  /** By the slug of an erratum: the one reading that is right for it. */
  readonly readings?: Readonly<Record<string, 'strict' | 'tolerant'>>;
  /** Cases of the other party are not applicable. */
  readonly party?: 'member' | 'merchant';
  /** How much it takes, and in which time. */
  readonly limits?: Limits;
}

/** How much an implementation takes, and in which time. */
export interface Limits {
  /** Milliseconds for one answer. */
  readonly timeout?: number;
  /** Milliseconds until the testee says ready. */
  readonly startTimeout?: number;
  /** Cases at once, where the testee allows more. */
  readonly maxInFlight?: number;
  /** Cases with a larger input are not applicable. */
  readonly inputBytes?: number;
}

/**
 * Checks a profile against `conformance/profile.schema.json`, and that its errata exist.
 *
 * @param value as parsed
 * @returns the same value, typed
 * @throws {@link ConformanceError} with the first fault
 */
export function checkedProfile(value: unknown): Profile {
  // Most runs have none, and need not wait for the compiler.
  if (typeof value === 'object' && value !== null && Object.keys(value).length === 0) return value;
  const isProfile = new Ajv2020({ strict: true }).compile<Profile>(profileSchema);
  if (!isProfile(value)) {
    const { instancePath = '', message = 'is wrong' } = isProfile.errors?.[0] ?? {};
    throw new ConformanceError(`The profile ${instancePath} ${message}; see profile.schema.json.`);
  }
  const slugs = errata.map(({ id }) => id as string);
  const unknown = Object.keys(value.readings ?? {}).find((slug) => !slugs.includes(slug));
  if (unknown !== undefined) {
    throw new ConformanceError(
      'A reading of the profile names no erratum; `tallystick tables` has their names.',
    );
  }
  return value;
}
