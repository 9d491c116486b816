import type { ResultEvent } from '../Event.js';
import { serverWords } from '../http/serverWords.js';
import { countInWords } from './countInWords.js';

/** What the results of a server say together, in a sentence each: what it does not offer, and that it knows nobody. */
export function hintsIn(results: readonly ResultEvent[]): readonly string[] {
  const served = results.filter(({ operation }) => operation === 'serve');
  const unoffered = new Set(
    served.filter(({ reason }) => isNotOffered(reason)).map(({ message = '' }) => message.split('/')[1]),
  );
  const offered = served.filter(
    ({ reason, outcome }) => !isNotOffered(reason) && outcome !== 'not-applicable',
  );
  const unobserved = served.filter(({ reason }) => reason === UNOBSERVED).length;
  return [
    ...(unobserved === 0
      ? []
      : [
          `${countInWords(unobserved, 'case')} more with --observe URL, where the server answers {"count": N}, how often it carried out a call; the second of two steps, such as MPAY_VERIFY, needs the codes of payers as texts in it, too.`,
        ]),
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

const UNOBSERVED = 'The testee does not declare the feature observe.';

function isNotOffered(reason: string | undefined): boolean {
  return reason === serverWords.notOffered || reason === serverWords.demanded;
}

/** Right requests are refused, and no answer has ever said yes. */
function isStranger(results: readonly ResultEvent[]): boolean {
  const right = results.filter(({ expected }) => expected === serverWords.accepted);
  return right.length > 0 && right.every(({ reason }) => reason?.startsWith(serverWords.rightRefused));
}
