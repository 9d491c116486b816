import { deflateRawSync } from 'node:zlib';
import { type ShownCase, withoutTexts } from './ShownCase.js';

/** Cases of one outcome, compressed: the page unpacks them when they are looked at. */
export interface Pack {
  readonly outcome: ShownCase['outcome'];
  readonly count: number;
  /** Base64 of a JSON list of {@link ShownCase}, compressed with DEFLATE (RFC 1951). */
  readonly text: string;
}

/** Packs, and what had no room in them. */
export interface PackedCases {
  readonly packs: readonly Pack[];
  /** Cases whose exchange and whose testee's words are left out. */
  readonly shortened: number;
  readonly leftOut: number;
}

/** Cases of a pack: few enough that one unpacks at once, and enough to compress well. */
const MOST_IN_PACK = 500;

/**
 * Compresses cases in their order, those of one outcome together. Where there is no room for all, the last ones lose
 * what the testee sent; where there is none for that, they are left out.
 *
 * @param room characters that all packs together may have
 */
export function packCases(cases: readonly ShownCase[], room: number): PackedCases {
  const groups = groupsOf(cases).map((group) => ({ group, whole: packed(group) }));
  const isEnough = sumOf(groups.map(({ whole }) => whole.length)) <= room;
  const both = groups.map((one) => ({
    ...one,
    short: isEnough ? one.whole : packed(one.group.map(withoutTexts)),
  }));
  const packs: Pack[] = [];
  let left = room;
  let reserved = sumOf(both.map(({ short }) => short.length));
  let shortened = 0;
  let leftOut = 0;
  for (const { group, whole, short } of both) {
    reserved -= short.length;
    const isWhole = isEnough || whole.length <= left - reserved;
    const text = isWhole ? whole : short;
    if (text.length > left) {
      leftOut += group.length;
      continue;
    }
    packs.push({ outcome: (group[0] as ShownCase).outcome, count: group.length, text });
    left -= text.length;
    if (!isWhole) shortened += group.length;
  }
  return { packs, shortened, leftOut };
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}

function groupsOf(cases: readonly ShownCase[]): readonly (readonly ShownCase[])[] {
  const groups: ShownCase[][] = [];
  for (const one of cases) {
    const last = groups.at(-1);
    if (last?.[0]?.outcome === one.outcome && last.length < MOST_IN_PACK) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

function packed(cases: readonly ShownCase[]): string {
  return deflateRawSync(JSON.stringify(cases), { level: 9 }).toString('base64');
}
