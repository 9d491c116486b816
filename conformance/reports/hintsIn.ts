import type { ResultEvent } from '../Event.js';
import { serverWords } from '../http/serverWords.js';
import { merchantWords } from '../merchant/merchantWords.js';

/** What the results of a server or a merchant say together, in a sentence each: what it does not offer, and that it knows nobody. */
export function hintsIn(results: readonly ResultEvent[]): readonly string[] {
  const served = results.filter(({ operation }) => operation === 'serve');
  const unoffered = new Set(
    served.filter(({ reason }) => isNotOffered(reason)).map(({ message = '' }) => message.split('/')[1]),
  );
  const offered = served.filter(
    ({ reason, outcome }) => !isNotOffered(reason) && outcome !== 'not-applicable',
  );
  const stranger = strangerIn(results);
  return [
    ...(unoffered.size === 0
      ? []
      : [
          `Not offered (a right call got 404): ${[...unoffered].join(', ')}.${offered.length > 0 ? '' : ' Are the path of --url and --app-id right?'}`,
        ]),
    ...(stranger === undefined ? [] : [stranger]),
  ];
}

/** Whether a result says that its interface is not offered. */
export function isNotOffered(reason: string | undefined): boolean {
  return reason === serverWords.notOffered || reason === serverWords.demanded;
}

/** Who takes what is right, and what it says where it takes nothing. */
const SIDES: Readonly<Record<string, { right: string; refused: string; hint: string }>> = {
  serve: {
    right: serverWords.accepted,
    refused: serverWords.rightRefused,
    hint: 'Every right request was refused: does the server know these keys? --keys is the ring of a member.',
  },
  receive: {
    right: merchantWords.acknowledged,
    refused: merchantWords.rightRefused,
    hint: 'No right notice was acknowledged: does the merchant know these keys? --keys is the ring of the network. Or does it refuse merchants and orders that it does not know? The suite draws oid_partner and the numbers of orders; let the merchant take any while it is tested.',
  },
};

/** The sentence that explains every failure, where what is right is refused and no answer has ever said yes. */
export function strangerIn(results: readonly ResultEvent[]): string | undefined {
  const right = results.filter(isRight);
  const first = right[0];
  return first !== undefined && right.every(isRefused) ? SIDES[first.operation]?.hint : undefined;
}

/** Whether who is asked over HTTP has taken what is right: from then on, failures have other causes. */
export function hasTakenRight(result: ResultEvent): boolean {
  return isRight(result) && !isRefused(result);
}

/** Whether it is asked over HTTP, by what one of two sides has signed. */
export function isAskedWithKeys({ operation }: ResultEvent): boolean {
  return Object.hasOwn(SIDES, operation);
}

function isRight({ operation, expected, reason, outcome }: ResultEvent): boolean {
  const side = SIDES[operation];
  return expected === side?.right && outcome !== 'not-applicable' && !isNotOffered(reason);
}

/** Whether who is asked over HTTP has refused what is right. */
export function isRefused({ operation, reason }: ResultEvent): boolean {
  const refused = SIDES[operation]?.refused;
  return refused !== undefined && reason?.startsWith(refused) === true;
}
