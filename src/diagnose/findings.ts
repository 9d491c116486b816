import type { Diagnosis, Finding } from './Finding.js';
import type { Advice, FindingEntry } from './FindingEntry.js';
import { encryptionFindings } from './findings/encryptionFindings.js';
import { headerMemberFindings } from './findings/headerMemberFindings.js';
import { httpFindings } from './findings/httpFindings.js';
import { jwsFindings } from './findings/jwsFindings.js';
import { lianlianFindings } from './findings/lianlianFindings.js';
import { messageFindings } from './findings/messageFindings.js';
import { payloadFindings } from './findings/payloadFindings.js';
import { signatureFindings } from './findings/signatureFindings.js';
import { firstOfEach } from './json/habitWords.js';
import type { SerialiserHabit } from './json/SerialiserHabit.js';

/** Everything that a diagnosis can find, by kind, in the order of the documentation. */
export const findingKinds = {
  'HTTP and JSON': httpFindings,
  'The UPI-JWS header': { ...jwsFindings, ...headerMemberFindings },
  'What was signed, and with which key': signatureFindings,
  'Messages of LianLian': lianlianFindings,
  'Encryption of encData': encryptionFindings,
  'Encryption of pay_load': payloadFindings,
  'Members of a message': messageFindings,
} as const;

/** Everything that a diagnosis can find. */
export const findings = {
  ...httpFindings,
  ...jwsFindings,
  ...headerMemberFindings,
  ...signatureFindings,
  ...lianlianFindings,
  ...encryptionFindings,
  ...payloadFindings,
  ...messageFindings,
} as const;

/** The stable name of a finding. */
export type FindingId = keyof typeof findings;

/** What shows a finding in one capture. */
export interface Clue {
  readonly id: FindingId;
  readonly certainty: Finding['certainty'];
  /** A sentence that holds no value of the message. */
  readonly evidence: string;
  /** The habits of serialisers that write what was signed. */
  readonly habits?: readonly SerialiserHabit[];
}

/** A clue that a computation or the capture itself gives. */
export function proven(id: FindingId, evidence: string, habits?: readonly SerialiserHabit[]): Clue {
  return { id, certainty: 'proven', evidence, ...(habits && { habits }) };
}

/** A clue that fits what is seen. */
export function likely(id: FindingId, evidence: string): Clue {
  return { id, certainty: 'likely', evidence };
}

/** The findings of clues, each once: proven ones first, then by how much they explain. */
export function rank(clues: readonly Clue[], network: Diagnosis['network']): readonly Finding[] {
  const byId = new Map<FindingId, Clue[]>();
  for (const clue of clues) byId.set(clue.id, [...(byId.get(clue.id) ?? []), clue]);
  return [...byId]
    .map(([id, same]): Finding => {
      const certainty = same.some((clue) => clue.certainty === 'proven') ? 'proven' : 'likely';
      const evidence = [...new Set(same.map((clue) => clue.evidence))].join(' ');
      const { fix, code, reference } = adviceOf(findings[id], network);
      return {
        id,
        certainty,
        title: findings[id].title,
        evidence,
        fix,
        ...(code && {
          code: code.typescript,
          codeIn: { java: code.java, php: code.php, python: code.python },
        }),
        ...writtenBy(same),
        reference,
      };
    })
    .sort((left, right) => weightOf(right) - weightOf(left));
}

/** What to do about a finding in a message of a network; without the code of either where it is unknown. */
export function adviceOf(entry: FindingEntry, network: Diagnosis['network']): Advice {
  const { fix, code, reference, lianlian } = entry;
  if (network === 'lianlian') return { fix, ...(code && { code }), reference, ...lianlian };
  return { fix, ...(code && network === 'unionpay' && { code }), reference };
}

function writtenBy(clues: readonly Clue[]): Pick<Finding, 'writtenBy'> {
  const habits = firstOfEach(clues.flatMap((clue) => clue.habits ?? []));
  if (habits.length === 0) return {};
  return {
    writtenBy: habits.map(({ library, language, setting, code }) => ({ library, language, setting, code })),
  };
}

function weightOf({ id, certainty }: Finding): number {
  return findings[id].explains + (certainty === 'proven' ? 1000 : 0);
}
