import { isEmpty } from '../../wire/lianlian/stringToSign.js';

/** A member of a message, unchanged. */
export type Member = readonly [name: string, value: unknown];

/** What a sender may have signed, on its way from the members to the bytes that are hashed. */
export interface SigningModel {
  /** In the order of the message, without `sign`. */
  readonly members: readonly Member[];
  readonly takesPart: (member: Member) => boolean;
  readonly write: (value: unknown, name: string) => string;
  readonly arrange: (names: readonly string[]) => readonly string[];
  /** What is made of the pairs. */
  readonly join: (pairs: readonly string[]) => string;
  readonly finish: (source: string) => string;
  /** Undefined where it gives the same as UTF-8. */
  readonly toBytes: (source: string) => Uint8Array | undefined;
}

/**
 * What the signature rules of LianLian demand. Lists take no part, although no page says so: a genuine answer
 * with a list holds only without it.
 *
 * @param unsigned members that the documents leave out of the signature
 */
export function rightModel(members: readonly Member[], unsigned: readonly string[]): SigningModel {
  return {
    members: members.filter(([name]) => name !== 'sign' && !unsigned.includes(name)),
    takesPart: ([, value]) => !isEmpty(value) && !Array.isArray(value),
    write: (value) => (typeof value === 'string' ? value : JSON.stringify(value)),
    arrange: (names) => names.toSorted((left, right) => (left < right ? -1 : 1)),
    join: (pairs) => pairs.join('&'),
    finish: (source) => source,
    toBytes: (source) => Buffer.from(source),
  };
}

/** The bytes that are hashed. */
export function sourceBytes(model: SigningModel): Uint8Array {
  const taking = new Map(model.members.filter(model.takesPart));
  const pairs = model
    .arrange([...taking.keys()])
    .map((name) => `${name}=${model.write(taking.get(name), name)}`);
  const source = model.finish(model.join(pairs));
  return model.toBytes(source) ?? Buffer.from(source);
}
