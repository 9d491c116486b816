import { listInWords } from '../../format/format.js';
import type { JsonObject } from '../../JsonObject.js';
import type { Condition } from '../../Row.js';
import { valueAt } from '../../valueAt.js';
import type { ConditionRule } from '../ConditionRule.js';

type OfRequest = Extract<Condition, { request: string }>;

/** A member of a response is present where one of the request has a value; not judged where no request is at hand. */
export const ofRequest: ConditionRule = {
  isDue: (condition: OfRequest, { presence }, _, { request }) =>
    presence !== 'O' && request !== undefined && holds(condition, request),
  allows: (condition: OfRequest, _, { request }) => request === undefined || holds(condition, request),
  words: ({ request, equals }: OfRequest) =>
    `where ${request} of the request is ${listInWords([equals].flat(), 'or')}`,
};

function holds({ request: pointer, equals }: OfRequest, request: JsonObject): boolean {
  return [equals].flat().includes(valueAt(request, pointer) as string);
}
