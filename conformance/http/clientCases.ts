import { createHash } from 'node:crypto';
import type { Case, Explored } from '../Case.js';
import { publicJwk } from '../properties/jwks.js';
import { NOW } from '../properties/NOW.js';
import type { Answer, JsonObject } from '../Testee.js';
import type { AnswerTrial, CallOutcome } from './AnswerTrial.js';
import { anyAnswerTrials } from './anyAnswerTrials.js';
import { calledInterfaces } from './calledInterfaces.js';
import { withExchange } from './exchangeInLines.js';
import { exchangeOf } from './exchangeOf.js';
import type { FarSide } from './FarSide.js';
import { keysOfCalls } from './keysOfCalls.js';
import { lianlianAnswerTrials } from './lianlianAnswerTrials.js';
import { lianlianSide } from './lianlianSide.js';
import { type NetworkSide, valueFault } from './NetworkSide.js';
import type { CalledInterface, Situation } from './Situation.js';
import { startFarSide } from './startFarSide.js';
import { unionpayAnswerTrials } from './unionpayAnswerTrials.js';
import { unionpaySide } from './unionpaySide.js';

/** The time that a client has for a call, in milliseconds. A busy machine is slow to answer, too. */
const TIMEOUT = 8_000;

/** The same where nothing else ends the call. */
const SHORT_TIMEOUT = 500;

const sides = { unionpay: unionpaySide, lianlian: lianlianSide } as const;
const trials = {
  unionpay: [...anyAnswerTrials(unionpaySide), ...unionpayAnswerTrials],
  lianlian: [...anyAnswerTrials(lianlianSide), ...lianlianAnswerTrials],
} as const;

/**
 * The cases of the operation `call`: a client makes one call to a port that is opened for the case. What arrives is
 * judged byte by byte, what comes back is scripted, and the client must name the right outcome.
 */
export function clientCases(): readonly Case[] {
  return calledInterfaces().flatMap((called) =>
    trials[called.network]
      .filter(({ slug }) => WHOLE.includes(called.name) || EVERYWHERE.includes(slug))
      .filter(({ fits = () => true }) => fits(called))
      .map((trial) => caseOf(called, trial)),
  );
}

/** Whose calls get every answer: each way in which a request is sealed. */
const WHOLE: readonly string[] = [
  'MOBILE_NUMBER_VERIFICATION',
  'ID_CARD_PHOTO_VERIFICATION',
  'CHANNEL_LOGIN_INFO',
  'MPAY_APPLY',
  'MPAY_VERIFY',
];

/** What the calls of all others get. */
const EVERYWHERE: readonly string[] = [
  'success',
  'members-reversed',
  'unknown-member',
  'failure',
  'tampered-value',
  'unsigned',
  'foreign-key',
  'of-another-request',
];

function caseOf(called: CalledInterface, trial: AnswerTrial): Case {
  const { slug, title, outcome, acceptable = [], references = [], level = 'MUST' } = trial;
  const id = `call.${called.name.toLowerCase().replaceAll('_', '-')}.${slug}`;
  return {
    id,
    aliases: [],
    title: `${title}.`,
    operation: 'call',
    message: called.request.name,
    level,
    tags: ['http', outcome],
    references: [called.response.name, ...references],
    expected: `one request as it must be, and ${[outcome, ...acceptable].join(' or ')}`,
    questions: [],
    judge: () => ({ outcome: 'failed', reason: 'A call is explored, not asked.' }),
    explore: async (ask) => {
      const situation = situationOf(called, id);
      const { success } = situation;
      const far = await startFarSide(trial.script(situation, success));
      try {
        const answer = await ask({
          now: NOW,
          input: inputOf(situation, far.url, trial.isEndless ? SHORT_TIMEOUT : TIMEOUT),
        });
        const found = { ...(await judged(trial, situation, success, far, answer)), asked: 1 };
        const exchanges = far.arrived.map((request, index) => ({
          called,
          request,
          answer: far.answered[index],
        }));
        return withExchange(found, exchanges);
      } finally {
        await far.close();
      }
    },
  };
}

function situationOf(called: CalledInterface, id: string): Situation {
  const draw = (what: string, size: number) =>
    createHash('shake256', { outputLength: size }).update(`${id} ${what}`).digest();
  return { called, ...exchangeOf(called), parties: keysOfCalls, now: NOW, draw };
}
function inputOf({ called, value }: Situation, url: string, timeout: number): JsonObject {
  const { member, network } = keysOfCalls;
  return {
    network: called.network,
    interface: called.name,
    url: `${url}${called.path}`,
    requestPath: called.path,
    value,
    key: member.key,
    keys: [{ ...publicJwk(network.key), kid: network.kid }],
    ...(called.network === 'unionpay'
      ? { kid: member.kid, appId: member.appId }
      : { signType: 'SHA256withRSA' }),
    timeout,
  };
}

async function judged(
  { outcome, acceptable = [] }: AnswerTrial,
  situation: Situation,
  success: JsonObject,
  { arrived }: FarSide,
  answer: Answer,
): Promise<Omit<Explored, 'asked'>> {
  const [request, again] = arrived;
  if (request === undefined) return failed('No request arrived.');
  if (again !== undefined) return failed(`${arrived.length} requests arrived: nothing is ever sent twice.`);
  const side: NetworkSide = sides[situation.called.network];
  const fault = await side.requestFault(request, situation);
  if (fault !== undefined) return failed(`The request: ${fault}`);
  if (answer.status !== 'ok')
    return failed(`The call must end with an outcome; it is answered ${answer.status}.`);
  const { outcome: given, value } = answer.output;
  if (given === 'answered' && outcome === 'answered') {
    if (typeof value !== 'object' || value === null) return failed('answered comes without the value.');
    const other = valueFault(value as JsonObject, declared(success));
    return other === undefined ? { outcome: 'passed' } : failed(`The value: ${other}`);
  }
  if (given === outcome) return { outcome: 'passed' };
  if (acceptable.includes(given as CallOutcome)) {
    return { outcome: 'acceptable', reason: `The publication leaves open whether this is ${outcome}.` };
  }
  return failed(
    `The call ends as ${OUTCOMES.includes(given as CallOutcome) ? given : 'none of the four outcomes'}.`,
  );
}

const OUTCOMES: readonly CallOutcome[] = ['answered', 'failed', 'refused', 'unknown'];

/** Without what a client may leave out of the value: members that have no row. */
function declared(success: JsonObject): JsonObject {
  const { zusatz: _, ...members } = success;
  return members;
}

function failed(reason: string): Omit<Explored, 'asked'> {
  return { outcome: 'failed', reason };
}
