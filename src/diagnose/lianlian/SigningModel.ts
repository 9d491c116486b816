import { isEmpty } from '../../wire/lianlian/stringToSign.js';

/** A member of a message, as it stands. */
export type Member = readonly [name: string, value: unknown];

/** What a sender may have signed, on its way from the members to the bytes that are hashed. */
export interface SigningModel {
  /** In the order of the message, without `sign`. */
  readonly members: readonly Member[];
  readonly takesPart: (member: Member) => boolean;
  readonly write: (value: unknown, name: string) => string;
  /** None where the order of the message was kept. */
  readonly compare: ((left: string, right: string) => number) | undefined;
  readonly finish: (source: string) => string;
  readonly toBytes: (source: string) => Uint8Array | undefined;
}

/**
 * What the signature rules of LianLian demand.
 *
 * @param unsigned members that the documents leave out of the signature
 */
export function rightModel(members: readonly Member[], unsigned: readonly string[]): SigningModel {
  return {
    members: members.filter(([name]) => name !== 'sign' && !unsigned.includes(name)),
    takesPart: ([, value]) => !isEmpty(value),
    write: (value) => (typeof value === 'string' ? value : JSON.stringify(value)),
    compare: (left, right) => (left < right ? -1 : 1),
    finish: (source) => source,
    toBytes: (source) => Buffer.from(source),
  };
}

/** The bytes that are hashed. */
export function sourceBytes({
  members,
  takesPart,
  write,
  compare,
  finish,
  toBytes,
}: SigningModel): Uint8Array {
  const taking = members.filter(takesPart);
  if (compare !== undefined) taking.sort(([left], [right]) => compare(left, right));
  const source = finish(taking.map(([name, value]) => `${name}=${write(value, name)}`).join('&'));
  return toBytes(source) ?? Buffer.from(source);
}
