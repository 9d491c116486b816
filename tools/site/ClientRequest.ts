import type { InterfaceEntry } from 'tallystick/catalogue';
import type { ExampleMessage } from './exampleMessages.js';

/** A message that a person sends from a client of HTTP: what is sealed and where it goes. */
export interface ClientRequest {
  readonly title: string;
  readonly entry: InterfaceEntry;
  readonly kind: 'call' | 'notice';
  readonly path: string;
  readonly example: ExampleMessage;
}

/** Where `tallystick serve` is, unless it is given other ports. */
export const GATEWAY = 'http://127.0.0.1:4010';
export const CONTROL = 'http://127.0.0.1:4011';
/** The receiver of notices of the examples. */
export const RECEIVER = 'http://127.0.0.1:3000/notices';
