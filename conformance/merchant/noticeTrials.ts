import { anyRequestTrials } from '../http/anyRequestTrials.js';
import { lianlianRequestTrials } from '../http/lianlianRequestTrials.js';
import { lianlianSide } from '../http/lianlianSide.js';
import { demandedMembers } from '../http/missingMemberTrials.js';
import type { RequestTrial } from '../http/RequestTrial.js';
import type { SentRequest } from '../http/SentRequest.js';
import type { Situation } from '../http/Situation.js';
import type { JsonObject } from '../Testee.js';
import { without } from '../trials/members.js';
import type { NoticeTrial } from './NoticeTrial.js';
import { asForm, renewedNotice, sealNotice } from './sealNotice.js';

/** A merchant may read those members alone that it needs, and bodies of any length: what it acts on is signed. */
const LEFT_OPEN: readonly string[] = ['member-missing', 'member-null', 'oversized'];

/** A merchant chooses its paths, and the suite knows one of them. */
const OF_SERVERS_ALONE: readonly string[] = ['path-unknown'];

/** One stands for all: a merchant is free to leave any unread. */
const memberMissing: RequestTrial = {
  slug: 'member-missing',
  title: 'A member that the table demands is missing',
  outcome: 'refused',
  requests: (situation, value) => {
    const [path = []] = demandedMembers(situation.called.request.rows, value);
    return [lianlianSide.sealRequest(without(value, path), situation)];
  },
};

const requestTrials: readonly RequestTrial[] = [
  ...anyRequestTrials(lianlianSide),
  memberMissing,
  ...lianlianRequestTrials,
].filter(({ slug }) => !OF_SERVERS_ALONE.includes(slug));

/** A request that a network may get is one that a merchant may get: only who signs it is another. */
const ofAnyRequest: readonly NoticeTrial[] = requestTrials.map((trial) => ({
  slug: trial.slug,
  title: trial.title.replace('request', 'notice').replace('not of the member', 'not of the network'),
  outcome: trial.outcome === 'accepted' ? 'acknowledged' : 'refused',
  acceptable:
    trial.acceptable === 'accepted' || LEFT_OPEN.includes(trial.slug)
      ? 'acknowledged'
      : optional(trial.acceptable),
  acts: trial.outcome === 'accepted' ? 1 : 0,
  level: trial.level,
  references: trial.references,
  rounds: (situation) => trial.requests(situation, situation.value).map((request) => [request]),
}));

function optional(acceptable: RequestTrial['acceptable']): 'refused' | undefined {
  return acceptable === undefined ? undefined : 'refused';
}

/** How many copies of a notice come at once. */
const AT_ONCE = 5;

/** Notices as JSON, which a merchant acknowledges. */
export const noticeTrials: readonly NoticeTrial[] = [
  ...ofAnyRequest,
  acknowledged('duplicate', 'A notice comes twice, byte by byte', 1, (situation) => {
    const notice = sealNotice(situation);
    return [[notice], [notice]];
  }),
  acknowledged(
    'duplicate-written-anew',
    'A notice comes again with its members in another order',
    1,
    (situation) => [[sealNotice(situation)], [sealNotice(situation, reversed(situation.value))]],
  ),
  acknowledged('duplicate-extended', 'A notice comes again with a member that no row has', 1, (situation) => [
    [sealNotice(situation)],
    [sealNotice(situation, { ...situation.value, zusatz: 'neu' })],
  ]),
  // Of copies that come at once some may be sent away: the network sends them again.
  acknowledged(
    'duplicates-at-once',
    `${AT_ONCE} copies of a notice come at once, and another one later`,
    1,
    (situation) => {
      const notice = sealNotice(situation);
      return [Array.from({ length: AT_ONCE }, () => notice), [notice]];
    },
  ),
  acknowledged(
    'reordered',
    'Notices of two payments come in the other order, the first one twice',
    2,
    (situation) => {
      const later = sealNotice(situation, another(situation));
      return [[later], [sealNotice(situation)], [later]];
    },
  ),
  acknowledged(
    'after-a-refused-one',
    'A right notice comes after a copy that was changed behind its signature',
    1,
    (situation) => {
      const notice = sealNotice(situation);
      return [[tampered(notice)], [notice]];
    },
  ),
];

/** Of a form nothing is acknowledged: a merchant acts on it once at most, and never on one that is wrong. */
const OF_FORMS: readonly string[] = [
  'success',
  'unknown-member',
  'unsigned',
  'empty-signature',
  'wrong-signature',
  'hex-signature',
  'foreign-key',
  'without-algorithm',
  'other-algorithm',
  'algorithm-changed',
  'added-member',
  'changed-member',
  'member-twice',
  'get',
  'empty',
  'duplicate',
  'duplicate-written-anew',
];

/** Notices that the browser of a payer posts as a form. */
export function formTrials(field?: string): readonly NoticeTrial[] {
  return noticeTrials
    .filter(({ slug }) => OF_FORMS.includes(slug))
    .map((trial) => ({ ...trial, rounds: (situation) => formRounds(trial, situation, field) }));
}

function formRounds(
  { slug, rounds }: NoticeTrial,
  situation: Situation,
  field: string | undefined,
): ReturnType<NoticeTrial['rounds']> {
  // An object keeps one of two members of the same name.
  if (slug === 'member-twice' && field === undefined) {
    const { body, ...form } = asForm(sealNotice(situation));
    return [[{ ...form, body: Buffer.from(`${body}&oid_partner=another`) }]];
  }
  return rounds(situation).map((round) => round.map((sent) => asForm(sent, field)));
}

function acknowledged(slug: string, title: string, acts: number, rounds: NoticeTrial['rounds']): NoticeTrial {
  return { slug, title, outcome: 'acknowledged', acts, rounds };
}

function reversed(value: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(value).reverse());
}

/** The notice of another payment. */
function another({ value, draw }: Situation): JsonObject {
  return renewedNotice(value, (what, size) => draw(`another ${what}`, size));
}

/** The last character of oid_partner is another behind the signature. */
function tampered({ body, ...sent }: SentRequest): SentRequest {
  const { oid_partner: partner, ...message } = JSON.parse(body.toString()) as JsonObject;
  return {
    ...sent,
    body: Buffer.from(JSON.stringify({ ...message, oid_partner: `${partner}`.replace(/.$/, '#') })),
  };
}
