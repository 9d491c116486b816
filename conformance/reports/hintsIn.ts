import type { ResultEvent } from '../Event.js';
import { serverWords } from '../http/serverWords.js';

/** What the results of a server say together, in a sentence each: what it does not offer, and that it knows nobody. */
export function hintsIn(results: readonly ResultEvent[]): readonly string[] {
  const served = results.filter(({ operation }) => operation === 'serve');
  const unoffered = new Set(
    served.filter(({ reason }) => isNotOffered(reason)).map(({ message = '' }) => message.split('/')[1]),
  );
  const offered = served.filter(
    ({ reason, outcome }) => !isNotOffered(reason) && outcome !== 'not-applicable',
  );
  return [
    ...(unoffered.size === 0
      ? []
      : [
          `Not offered (a right call got 404): ${[...unoffered].join(', ')}.${offered.length > 0 ? '' : ' Are the path of --url and --app-id right?'}`,
        ]),
    ...(isStranger(offered)
      ? ['Every right request was refused: does the server know these keys? --keys is the ring of a member.']
      : []),
  ];
}

/** Whether a result says that its interface is not offered. */
export function isNotOffered(reason: string | undefined): boolean {
  return reason === serverWords.notOffered || reason === serverWords.demanded;
}

/** Right requests are refused, and no answer has ever said yes. */
function isStranger(results: readonly ResultEvent[]): boolean {
  const right = results.filter(({ expected }) => expected === serverWords.accepted);
  return right.length > 0 && right.every(({ reason }) => reason?.startsWith(serverWords.rightRefused));
}
