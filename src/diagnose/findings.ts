import type { Finding } from './Finding.js';
import type { FindingEntry } from './FindingEntry.js';
import { encryptionFindings } from './findings/encryptionFindings.js';
import { headerFindings } from './findings/headerFindings.js';
import { httpFindings } from './findings/httpFindings.js';
import { lianlianFindings } from './findings/lianlianFindings.js';
import { messageFindings } from './findings/messageFindings.js';
import { payloadFindings } from './findings/payloadFindings.js';
import { signatureFindings } from './findings/signatureFindings.js';

/** Everything that a diagnosis can find, by kind, in the order of the documentation. */
export const findingKinds = {
  'HTTP and JSON': httpFindings,
  'The UPI-JWS header': headerFindings,
  'What was signed, and with which key': signatureFindings,
  'Messages of LianLian': lianlianFindings,
  'Encryption of encData': encryptionFindings,
  'Encryption of pay_load': payloadFindings,
  'Members of a message': messageFindings,
} as const;

/** Everything that a diagnosis can find. */
export const findings = {
  ...httpFindings,
  ...headerFindings,
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
}

/** A clue that a computation or the capture itself gives. */
export function proven(id: FindingId, evidence: string): Clue {
  return { id, certainty: 'proven', evidence };
}

/** A clue that fits what is seen. */
export function likely(id: FindingId, evidence: string): Clue {
  return { id, certainty: 'likely', evidence };
}

/** The findings of clues, each once: proven ones first, then by how much they explain. */
export function rank(clues: readonly Clue[]): readonly Finding[] {
  const byId = new Map<FindingId, Clue[]>();
  for (const clue of clues) byId.set(clue.id, [...(byId.get(clue.id) ?? []), clue]);
  return [...byId]
    .map(([id, same]): Finding => {
      const { title, fix, code, reference }: FindingEntry = findings[id];
      const certainty = same.some((clue) => clue.certainty === 'proven') ? 'proven' : 'likely';
      const evidence = [...new Set(same.map((clue) => clue.evidence))].join(' ');
      return { id, certainty, title, evidence, fix, ...(code !== undefined && { code }), reference };
    })
    .sort((left, right) => weightOf(right) - weightOf(left));
}

function weightOf({ id, certainty }: Finding): number {
  return findings[id].explains + (certainty === 'proven' ? 1000 : 0);
}
