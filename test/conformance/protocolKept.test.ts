import { describe, expect, it } from 'vitest';
import { builtIn, type Operation, suite } from '../../conformance/conform.js';
import { operations } from '../../conformance/operations.js';
import { exchange, expectMessage, hello, schemaOf } from './protocolMessages.js';

describe('the protocol', () => {
  it('is kept by every message that the suite and the built-in process exchange', async () => {
    const cases = await suite({ seed: 1, runs: 2 });
    const asked = cases.flatMap(({ operation, questions }) =>
      questions.map((question) => ({ operation, ...question })),
    );
    const questions = asked.map((question, id) => ({ type: 'case', id, ...question }));
    expectMessage(hello);
    expectMessage({ type: 'bye' });
    const [ready, ...results] = await exchange([hello, ...questions, { type: 'bye' }]);
    expectMessage(ready);
    expect(results).toHaveLength(questions.length);
    const seen = new Set<Operation>();
    for (const question of questions) expectMessage(question);
    for (const result of results) {
      expectMessage(result);
      const { operation } = questions[result.id as number] as { operation: Operation };
      if (result.status !== 'ok') continue;
      seen.add(operation);
      const isOutput = schemaOf('output', operation);
      expect(isOutput?.(result.output), `${operation}: ${JSON.stringify(isOutput?.errors?.[0])}`).toBe(true);
    }
    // Calls are explored, which the next test does; servers and merchants are asked over HTTP.
    const byQuestions = operations.filter((operation) => !['call', 'serve', 'receive'].includes(operation));
    expect([...seen].sort()).toEqual([...byQuestions].sort());
  });

  it('is kept by the properties too, with questions that are drawn', async () => {
    const testee = builtIn();
    const isOutcome = schemaOf('output', 'call');
    for (const { operation, explore } of await suite({ seed: 2, runs: 2 })) {
      await explore?.(async (question, other = operation) => {
        expectMessage({ type: 'case', id: 0, operation: other, ...question });
        const answer = await testee.operations[other]?.(question.input, new Date(question.now));
        if (other === 'call' && answer?.status === 'ok') expect(isOutcome?.(answer.output)).toBe(true);
        return answer ?? { status: 'unsupported' };
      });
    }
  });
});
