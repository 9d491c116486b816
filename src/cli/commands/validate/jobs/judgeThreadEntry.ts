import { parentPort, workerData } from 'node:worker_threads';
import type { Message } from '../../../../codec/createMessage.js';
import { type JudgeTask, rulesOf } from '../JudgeTask.js';
import { type Batch, judgedBatch } from './judgedBatch.js';

/** What a thread of `--jobs` is given when it starts. */
export interface ThreadTask {
  readonly task: JudgeTask;
  /** The name of the message; none where each is recognised. */
  readonly name: string | undefined;
  /** Whether it takes note of what it finds. */
  readonly isNoted: boolean;
}

const { task, name, isNoted } = workerData as ThreadTask;
const rules = await rulesOf(task, await messagesOf(name), isNoted ? () => {} : undefined);

parentPort?.on('message', (batch: Batch) => parentPort?.postMessage(judgedBatch(rules, batch)));
// The first message says that it can begin.
parentPort?.postMessage(undefined);

/** One message, or all: the catalogue, which has their texts as well, takes longer to load than a network. */
async function messagesOf(message: string | undefined): Promise<Message | readonly Message[]> {
  if (message === undefined) {
    const { interfaces } = await import('tallystick/catalogue');
    return interfaces.flatMap(({ messages }) => messages);
  }
  const [network, name, direction] = message.split('/');
  const entries: object =
    network === 'unionpay' ? await import('tallystick/unionpay') : await import('tallystick/lianlian');
  const found = (Object.values(entries) as Readonly<Record<string, unknown>>[]).find(
    (one) => one.name === name,
  );
  return found?.[direction as string] as Message;
}
