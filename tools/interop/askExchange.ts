import type { TesteeSession } from '../../conformance/runner/TesteeSession.js';
import type { Answer, JsonObject } from '../../conformance/Testee.js';
import type { Exchange, Opening } from './Exchange.js';

/** An implementation that is running. */
export interface Party {
  readonly name: string;
  readonly session: TesteeSession;
}

/** How often one who opens was right about what one who makes has made. */
export interface Cell {
  readonly maker: string;
  readonly opener: string;
  readonly asked: number;
  /** The question and what was wrong, for each that was. */
  readonly wrong: readonly string[];
}

const NOW = '2026-03-01T08:00:00Z';

/** Asks everyone to open what everyone has made. */
export async function askExchange(exchange: Exchange, parties: readonly Party[]): Promise<readonly Cell[]> {
  const made = await Promise.all(
    parties.map(async (maker) => ({ maker, answers: await madeBy(exchange, maker) })),
  );
  // Each party answers one question at a time; the parties work side by side.
  const columns = await Promise.all(
    parties.map(async (opener) => {
      const cells: Cell[] = [];
      for (const { maker, answers } of made) {
        const wrong: string[] = [];
        let asked = 0;
        for (const [index, { what, openings }] of exchange.questions.entries()) {
          for (const opening of openings) {
            asked += 1;
            const fault = await faultOf(exchange, opening, opener, answers[index]);
            if (fault !== undefined) wrong.push(`${what}: ${fault}`);
          }
        }
        cells.push({ maker: maker.name, opener: opener.name, asked, wrong });
      }
      return cells;
    }),
  );
  return columns.flat();
}

async function madeBy({ make, questions }: Exchange, maker: Party): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const { input } of questions) answers.push(await ask(maker, make, input));
  return answers;
}

async function ask(
  { session, name }: Party,
  operation: Exchange['make'],
  input: JsonObject,
): Promise<Answer> {
  const { answer } = await session.ask({
    caseId: `interop.${operation}.${name}`,
    operation,
    now: NOW,
    input,
  });
  return answer;
}

async function faultOf(
  { open }: Exchange,
  { inputOf, expected }: Opening,
  opener: Party,
  made: Answer | undefined,
): Promise<string | undefined> {
  if (made?.status !== 'ok') return `the maker answers ${made?.status}`;
  const answer = await ask(opener, open, inputOf(made.output));
  if (expected === 'refused')
    return answer.status === 'reject' ? undefined : `not refused but ${answer.status}`;
  if (answer.status !== 'ok') return `not opened but ${answer.status}`;
  if (expected === 'holds') return undefined;
  const { base64, text } = (answer.output.plaintext ?? {}) as { base64?: string; text?: string };
  const opened = base64 === undefined ? Buffer.from(text ?? '') : Buffer.from(base64, 'base64');
  return opened.equals(expected) ? undefined : 'another plaintext';
}
