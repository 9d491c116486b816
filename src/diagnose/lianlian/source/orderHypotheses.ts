import type { Hypothesis } from '../../candidates.js';
import { type FindingId, proven } from '../../findings.js';
import { javaHashOrder } from '../../json/javaHashOrder.js';
import { permutations } from '../../permutations.js';
import type { SigningModel } from '../SigningModel.js';
import { changing } from './changing.js';
import { STAGES } from './STAGES.js';

/** Seven members have 5040 orders. */
const MOST_ORDERED = 7;

/** Orders in which names were sorted, or not. */
export function orderHypotheses(): readonly Hypothesis<SigningModel>[] {
  const sorted = (compare: (left: string, right: string) => number) => (names: readonly string[]) =>
    names.toSorted(compare);
  return [
    ordering('source-unsorted', 'It holds in the order of the message.', (names) => names),
    ordering(
      'source-case-insensitive',
      'It holds sorted without regard to letter case.',
      sorted((left, right) => order(left.toLowerCase(), right.toLowerCase())),
    ),
    ordering(
      'source-case-insensitive',
      'It holds sorted as in capitals.',
      sorted((left, right) => order(left.toUpperCase(), right.toUpperCase())),
    ),
    ordering(
      'source-locale-sort',
      'It holds sorted by the rules of a language.',
      sorted((left, right) => left.localeCompare(right, 'en')),
    ),
    ordering(
      'source-unsorted',
      'It holds sorted from the last name to the first.',
      sorted((left, right) => order(right, left)),
    ),
    ordering('source-unsorted', "It holds in the order of Java's HashMap.", javaHashOrder),
  ];
}

/** Any order: too many to be tried with anything else. */
export const anyOrder: Hypothesis<SigningModel> = {
  stage: STAGES.order,
  most: 1,
  *change(model) {
    const names = model.members.filter(model.takesPart).map(([name]) => name);
    if (names.length > MOST_ORDERED) return;
    const explain = () => [proven('source-unsorted', 'It holds in an order that is not sorted.')];
    for (const arranged of permutations(names))
      yield { model: { ...model, arrange: () => arranged }, explain };
  },
};

function ordering(
  id: FindingId,
  evidence: string,
  arrange: SigningModel['arrange'],
): Hypothesis<SigningModel> {
  return changing(STAGES.order, id, evidence, { arrange });
}

function order(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
