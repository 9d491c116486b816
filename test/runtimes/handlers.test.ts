import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runIn, runtimes } from './runtimes.js';

// It loads the files of dist/, as they are published.
const script = fileURLToPath(new URL('handlers.js', import.meta.url));

describe('client, receiver and gateway', () => {
  for (const runtime of runtimes) {
    const { name, program } = runtime;
    it.skipIf(program === undefined)(`run in ${name}, on its own server`, async () => {
      const { stdout, stderr } = await runIn(runtime, script);
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toEqual({
        ...{ runtime: name.split(' ')[0], unionpay: '00', lianlian: '0000', again: '2007' },
        ...{ paid: ['ORDER-1'], pending: 0, inbox: 'claimed' },
      });
    });
  }
});
