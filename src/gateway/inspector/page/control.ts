import type { Diagnosis } from '../../../diagnose/Finding.js';
import type { TextMessage } from '../../behaviour/ledger.js';
import type { ExchangeDetails } from '../../control/exchangeDetails.js';
import type { ExchangeRange } from '../../exchangeLog.js';
import type { ActiveFault, FaultRule } from '../../faults/createFaults.js';
import type { StoredNotice } from '../../notices/NoticeStore.js';

/** What the control API says of a world. */
export interface WorldSummary {
  readonly name: string;
  readonly now: number;
  readonly isRunning: boolean;
  readonly texts: readonly TextMessage[];
  readonly faults: readonly ActiveFault[];
  readonly exchanges: ExchangeRange;
  readonly notices: readonly Omit<StoredNotice, 'members'>[];
}

/** A fault that can be injected, and what its parameters must be. */
export interface KnownFault {
  readonly name: string;
  readonly about: string;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The control API of one world, as this page uses it. Whatever goes wrong is an error with a sentence. */
export interface WorldControl {
  summary(): Promise<WorldSummary>;
  details(id: number): Promise<ExchangeDetails>;
  diagnosis(id: number): Promise<Diagnosis>;
  curl(id: number): Promise<{ readonly command: string }>;
  repeat(id: number): Promise<unknown>;
  clock(change: { readonly advance?: number; readonly isRunning?: boolean }): Promise<unknown>;
  addFault(rule: FaultRule): Promise<unknown>;
  removeFault(id: number): Promise<unknown>;
  reset(): Promise<unknown>;
  /** Where its events are, behind a cursor. */
  events(after: number): string;
}

/** A gateway, as its control API says. */
export interface GatewaySummary {
  readonly worlds: readonly string[];
  /** Where calls go. */
  readonly url: string;
  /** Another one with each start. */
  readonly run: string;
}

/** The worlds, and where calls go. */
export function worlds(): Promise<GatewaySummary> {
  return ask('GET', '/worlds');
}

/** Every fault, as the description of the API has them. */
export async function knownFaults(): Promise<readonly KnownFault[]> {
  const document = await ask<{ readonly 'x-faults': readonly KnownFault[] }>('GET', '/openapi.json');
  return document['x-faults'];
}

/** The control API of a world. */
export function worldControl(world: string): WorldControl {
  const base = `/worlds/${encodeURIComponent(world)}`;
  return {
    summary: () => ask('GET', base),
    details: (id) => ask('GET', `${base}/exchanges/${id}`),
    diagnosis: (id) => ask('GET', `${base}/exchanges/${id}/diagnosis`),
    curl: (id) => ask('GET', `${base}/exchanges/${id}/curl`),
    repeat: (id) => ask('POST', `${base}/exchanges/${id}/repeat`),
    clock: (change) => ask('POST', `${base}/clock`, change),
    addFault: (rule) => ask('POST', `${base}/faults`, rule),
    removeFault: (id) => ask('DELETE', `${base}/faults/${id}`),
    reset: () => ask('POST', `${base}/reset`),
    events: (after) => `${base}/events?after=${after}`,
  };
}

async function ask<Answer>(method: string, path: string, body?: object): Promise<Answer> {
  const response = await fetch(path, {
    method,
    ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
  });
  const value = await response.json();
  if (!response.ok) throw new Error(String((value as { error?: unknown }).error ?? response.status));
  return value as Answer;
}
