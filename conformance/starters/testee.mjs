#!/usr/bin/env node
// A testee of the conformance suite: it answers for your implementation.
//
// The suite writes one JSON object a line to standard input, and reads one a line from standard output.
// Nothing else may go there: logs go to standard error.
//
//     npx tallystick conform -- node testee.mjs
//
// What is not declared in `operations` is not asked. Add one operation after the other: docs and examples
// are in conformance/protocol.md of the package.

import { createInterface } from 'node:readline';

/** The input breaks the protocol. Anything else that is thrown means: we broke. */
class Reject extends Error {
  constructor(rule, path) {
    super(rule);
    this.violation = path === undefined ? { rule } : { rule, path };
  }
}

const operations = {
  // Call your own code here, and throw Reject where it refuses.
  'serial-pad': ({ serial }) => {
    if (serial === '' || [...serial].length > 64) throw new Reject('length');
    if (!/^[ -~]*$/.test(serial)) throw new Reject('charset');
    return { serial: serial.padStart(14, '0') };
  },
};

// The build that reports name, as GitLab and GitHub say it.
const version = process.env.CI_COMMIT_SHA || process.env.GITHUB_SHA || 'local';

const ready = {
  type: 'ready',
  protocol: 1,
  implementation: { name: 'my-implementation', version, language: 'javascript' },
  operations: Object.keys(operations),
  // Which messages you implement; left out, the suite asks eight, LianLian's too:
  // messages: ['unionpay/MOBILE_NUMBER_VERIFICATION/request'],
};

async function answer({ operation, input, now }) {
  try {
    return { status: 'ok', output: await operations[operation](input, new Date(now)) };
  } catch (error) {
    if (error instanceof Reject) return { status: 'reject', violations: [error.violation] };
    console.error(`${error.name} in ${operation}`);
    return { status: 'error', message: error.name };
  }
}

function send(message) {
  process.stdout.write(`${JSON.stringify(message)}\n`);
}

for await (const line of createInterface({ input: process.stdin })) {
  const message = JSON.parse(line);
  if (message.type === 'bye') break;
  if (message.type === 'hello') send(ready);
  if (message.type === 'case') send({ type: 'result', id: message.id, ...(await answer(message)) });
}
