import { firstMessages as namesOfFirst } from '../conformance/firstMessages.js';
import type { Message } from '../src/codec/createMessage.js';
import { interfaces } from '../src/networks/catalogue.js';

/** Every message with a published table. */
export const allMessages: readonly Message[] = interfaces.flatMap(({ messages }) => messages);

/** The messages whose trials are files, and whose lists tests have by hand. */
export const firstMessages: readonly Message[] = allMessages.filter(({ name }) =>
  namesOfFirst.includes(name),
);

/** Finds a message object by its name. */
export function messageNamed(name: string): Message {
  const found = allMessages.find((message) => message.name === name);
  if (found === undefined) throw new Error(`no message is called ${name}`);
  return found;
}
