import type { JsonObject } from '../Testee.js';
import { exampleMessages } from '../trials/exampleMessages.js';
import { valueAt } from '../trials/members.js';
import type { TrialTable } from '../trials/Trial.js';
import type { CalledInterface, Situation } from './Situation.js';

/** Where the networks say how it went, and what a success is. */
const CODES = {
  unionpay: { at: ['msgResponse', 'responseCode'], success: '00' },
  lianlian: { at: ['ret_code'], success: '0000' },
} as const;

/** A request and the answer that says yes to it, by arithmetic on the rows of their tables. */
export function exchangeOf({
  network,
  request,
  response,
}: CalledInterface): Pick<Situation, 'value' | 'success'> {
  const { at, success } = CODES[network];
  const examples = exampleMessages(response);
  const answer = examples.find((message) => valueAt(message, at) === success) ?? examples[0] ?? {};
  const value = withOwnId(withoutSignature(request, exampleMessages(request)[0] ?? {}));
  const repeated = response.rows.filter(
    ({ identifier, presence, matchesRequest }) =>
      (presence === 'R' || matchesRequest) && identifier in value && identifier in answer,
  );
  // The row of one of them alone may have a form: its example fits both.
  const formed = repeated.filter(({ format }) => format !== undefined && format !== 'message-id');
  const asked = { ...value, ...membersOf(answer, formed) };
  return {
    value: asked,
    success: withoutSignature(response, { ...answer, ...membersOf(asked, repeated) }),
  };
}

/** Without what the signer adds. */
function withoutSignature({ rows }: TrialTable, message: JsonObject): JsonObject {
  const added = rows.filter(({ signature }) => signature).map(({ identifier }) => identifier);
  return Object.fromEntries(
    Object.entries(message).filter(([name]) => name !== 'sign_type' && !added.includes(name)),
  );
}

/** A message ID is built from the industry code of its message. */
function withOwnId(message: JsonObject): JsonObject {
  const { msgID, industryCode } = message;
  if (typeof msgID !== 'string' || typeof industryCode !== 'string') return message;
  return { ...message, msgID: `A${industryCode}${msgID.slice(9)}` };
}

function membersOf(message: JsonObject, rows: TrialTable['rows']): JsonObject {
  return Object.fromEntries(rows.map(({ identifier }) => [identifier, message[identifier]]));
}
