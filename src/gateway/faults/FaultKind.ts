import type { OptionRules } from '../../options/OptionRule.js';
import type { JsonObject } from '../../table/JsonObject.js';
import type { Judgement } from '../behaviour/Behaviour.js';
import type { Outgoing } from '../Outgoing.js';
import type { OfferedService } from '../services.js';
import type { Sealing } from '../sides/NetworkSide.js';

/** What a fault may need of the exchange that it meets. */
export interface FaultSituation {
  readonly service: OfferedService;
  /** Waits by the clock of the world. */
  sleep(milliseconds: number): Promise<void>;
  /** What the interface answered last. */
  readonly last: Outgoing | undefined;
  /** What was answered in an exchange that is kept. */
  answerIn(exchange: number): Outgoing | undefined;
  /** A request of the interface that nobody sent. */
  otherRequest(): JsonObject;
}

/**
 * What a fault does to an exchange; each of its steps may be left out. The gateway decides when, the fault what.
 *
 * @typeParam Parameters what it receives
 */
export interface FaultKind<Parameters extends object = object> {
  /** Its name in rules, such as `delay`. */
  readonly name: string;
  /** What it does, in one sentence. */
  readonly about: string;
  /** What its parameters must be. */
  readonly parameters: OptionRules<Parameters>;
  /** Answers in place of the gateway, which does no work then, unless there is nothing to answer. */
  instead?(parameters: Parameters, situation: FaultSituation): Outgoing | undefined;
  /** Changes what the gateway decides, before it does its work. */
  judge?(parameters: Parameters): Judgement;
  /** Changes the request that is answered, after the work is done. */
  request?(request: JsonObject, parameters: Parameters, situation: FaultSituation): JsonObject;
  /** Changes how the answer is signed. */
  sealing?(sealing: Sealing, parameters: Parameters): Sealing | Promise<Sealing>;
  /** Changes the answer that is signed. */
  outgoing?(
    outgoing: Outgoing,
    parameters: Parameters,
    situation: FaultSituation,
  ): Outgoing | Promise<Outgoing>;
}

/** A fault that is due in an exchange. */
export interface DueFault {
  readonly kind: FaultKind;
  readonly parameters: object;
}

/** A fault among others: rules ensure that it receives what its parameters say. */
export function faultKind<Parameters extends object>(kind: FaultKind<Parameters>): FaultKind {
  return kind as unknown as FaultKind;
}
