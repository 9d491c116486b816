import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { printableJson } from 'tallystick';
import { readLines } from '../runner/readLines.js';
import { startInProcess } from '../runner/startInProcess.js';
import type { Answer, JsonObject, Operation, Testee } from '../Testee.js';

const IN_FLIGHT = 8;
/** A process has no time-out; its caller has one. */
const NEVER = 2 ** 31 - 1;

/**
 * Serves a testee by the testee protocol until `bye` or the end of the input.
 *
 * @param testee an object of functions
 * @param input lines of the suite, such as `process.stdin`
 * @param output lines of the testee, such as `process.stdout`; nothing else may be written there
 * @throws TypeError where a line is not of the protocol
 * @example
 * ```ts
 * import { Readable, Writable } from 'node:stream';
 * import { builtIn, serve } from 'tallystick/conformance';
 *
 * const input = Readable.from([Buffer.from('{"type":"hello","protocol":{"min":1,"max":1},"kit":"0.1.0"}\n')]);
 * const output = new Writable({ write: (line, _, done) => (console.log(String(line).length > 100), done()) });
 * await serve(builtIn(), input, output);
 * ```
 */
export async function serve(testee: Testee, input: Readable, output: Writable): Promise<void> {
  const session = await startInProcess(testee, NEVER);
  const { declaration } = session;
  const answering = new Set<Promise<void>>();
  const send = async (message: JsonObject) => {
    if (!output.write(`${printableJson(message)}\n`)) await once(output, 'drain');
  };
  for await (const line of readLines(input)) {
    const message = parsed(line);
    if (message.type === 'bye') break;
    if (message.type === 'hello')
      await send({ type: 'ready', protocol: 1, ...declaration, maxInFlight: IN_FLIGHT });
    else if (message.type === 'case') {
      const answered = answer(message).finally(() => answering.delete(answered));
      answering.add(answered);
    } else throw new TypeError('the suite sends hello, case and bye');
  }
  await Promise.all(answering);

  async function answer({ id, operation, now, input: asked }: JsonObject): Promise<void> {
    const told = await session
      .ask({
        caseId: '',
        operation: operation as Operation,
        now: now as string,
        input: asked as JsonObject,
      })
      .then((reply): Answer => reply.answer)
      .catch((): Answer => ({ status: 'error' }));
    await send({ type: 'result', id, ...told });
  }
}

function parsed(line: Buffer): JsonObject {
  try {
    return JSON.parse(line.toString('utf8')) as JsonObject;
  } catch {
    // The engine's own message quotes the line.
    throw new TypeError('the suite sends JSON');
  }
}
