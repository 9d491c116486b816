import type { Event } from '../../conformance/Event.js';

/** A text that would break every format that does not escape it. */
export const HOSTILE = `<script>alert("x")</script> & 'quoted' ]]> | # \\ *`;

const result = {
  type: 'result',
  operation: 'validate',
  message: 'lianlian/MPAY_VERIFY/request',
  level: 'MUST',
  references: ['lianlian/MPAY_VERIFY/request#sign_type'],
  expected: 'reject with length at /sign_type',
  milliseconds: 1.25,
} as const;

/** A run with every kind of event and outcome. */
export const events: readonly Event[] = [
  {
    type: 'start',
    kit: '0.1.0',
    implementation: { name: HOSTILE, version: '2.3.1', language: 'java' },
    cases: 5,
    properties: 1,
    runs: 100,
    seed: 7,
  },
  {
    ...result,
    id: 'n',
    title: 'not asked',
    outcome: 'not-applicable',
    reason: 'The testee does not declare the feature.',
    replay: 'r n',
  },
  { ...result, id: 'p', title: 'right', outcome: 'passed', received: 'ok', replay: 'r p' },
  {
    ...result,
    id: 'f',
    title: HOSTILE,
    outcome: 'failed',
    reason: HOSTILE,
    received: 'error',
    said: HOSTILE,
    replay: `r f -- './x y'`,
  },
  {
    ...result,
    id: 'a',
    title: 'either',
    outcome: 'acceptable',
    reason: 'Unclear.',
    received: 'ok',
    replay: 'r a',
    operation: 'decode',
  },
  {
    ...result,
    id: 'k',
    title: 'known',
    outcome: 'known-failure',
    reason: 'TICKET-7',
    received: 'ok',
    replay: 'r k',
  },
  {
    ...result,
    id: 'u',
    title: 'fixed',
    outcome: 'unexpected-pass',
    reason: 'It passes now.',
    received: 'ok',
    replay: 'r u',
  },
  { type: 'restart', id: 'f', reason: 'The testee ended by itself with exit code 7.', said: 'goodbye' },
  {
    type: 'end',
    passed: 1,
    failed: 1,
    acceptable: 1,
    notApplicable: 1,
    knownFailures: 1,
    unexpectedPasses: 1,
    milliseconds: 1234,
    exitCode: 1,
  },
];
