import type { JsonObject } from '../Testee.js';
import { without } from '../trials/members.js';
import type { TrialRow } from '../trials/Trial.js';
import { exchangeOf } from './exchangeOf.js';
import type { NetworkSide } from './NetworkSide.js';
import type { RequestTrial } from './RequestTrial.js';
import type { CalledInterface } from './Situation.js';

/** Requests without a member that the table demands: one for each, also of those inside what is encrypted. */
export function missingMemberTrials(called: CalledInterface, side: NetworkSide): readonly RequestTrial[] {
  return demandedMembers(called.request.rows, exchangeOf(called).value).map((path, index) => ({
    ...(index === 0 && { formerly: 'member-missing' }),
    slug: `member-missing-${path.map(inLowerCase).join('-')}`,
    title: `The member ${path.join('.')}, which the table demands, is missing`,
    outcome: 'refused',
    requests: (situation, value) => [side.sealRequest(without(value, path), situation)],
  }));
}

/** The places of the members of a message that its table demands whatever else is in it. */
export function demandedMembers(
  rows: readonly TrialRow[],
  value: JsonObject,
  at: readonly string[] = [],
): readonly (readonly string[])[] {
  return rows.flatMap(({ identifier, presence, condition, signature, encrypted, members = [] }) => {
    if (!(identifier in value)) return [];
    const path = [...at, identifier];
    const isDue = presence === 'M' && condition === undefined && !signature && !encrypted;
    const inside = value[identifier];
    const isObject = typeof inside === 'object' && inside !== null && !Array.isArray(inside);
    return [
      ...(isDue ? [path] : []),
      ...(isObject ? demandedMembers(members, inside as JsonObject, path) : []),
    ];
  });
}

/** As in an id: `encData` is `enc-data`. */
function inLowerCase(name: string): string {
  return name
    .replaceAll('_', '-')
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase();
}
