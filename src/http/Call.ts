import type { JsonObject } from '../table/JsonObject.js';
import type { CallOptions } from './CallOptions.js';
import type { Callable } from './Client.js';
import type { RequestNames } from './networkEnvelope.js';

/** What was sent, and what has come back so far. */
export interface Seen {
  /** What names it to the network. */
  sent?: RequestNames;
  members?: JsonObject | undefined;
  status?: number;
  answer?: unknown;
}

/** A call that is under way. */
export interface Call extends CallOptions {
  readonly called: Callable<unknown, unknown>;
  readonly value: unknown;
  readonly seen: Seen;
}
