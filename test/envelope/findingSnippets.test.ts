import { beforeAll, describe, expect, it } from 'vitest';
import { typescriptSnippets } from '../../src/diagnose/findings/snippets/typescriptSnippets.js';
import { type RanSnippet, runSnippets } from '../package/runSnippets.js';

const named = Object.entries(typescriptSnippets);
let ran: readonly RanSnippet[] = [];

beforeAll(() => {
  ran = runSnippets(
    'coverage/diagnosis',
    named.map(([, text]) => text),
  );
});

describe('the code of findings', () => {
  it.each(named.map(([name, text], index) => [name, index, text] as const))(
    '%s is type-checked, runs and prints what it says',
    (_, index, text) => {
      expect(ran[index]?.failure).toBeUndefined();
      expect(ran[index]?.printed).toContain(/\); \/\/ (.+)$/m.exec(text)?.[1] ?? '');
    },
  );
});
