/**
 * What every message needs, whichever network it is of: identifiers, masking, the error, and the shapes of
 * tables, violations and options. The messages are in `tallystick/unionpay` and `tallystick/lianlian`.
 *
 * @module tallystick
 */
export type { Interface, InterfaceOf } from './codec/createInterface.js';
export type {
  Decoded,
  DecodeOptions,
  EncodeOptions,
  Message,
  PlainForm,
  WireForm,
} from './codec/createMessage.js';
export { type Masked, mask } from './codec/mask.js';
export { printable, printableJson } from './codec/printable.js';
export type { JsonLimits } from './codec/strictJson.js';
export { type ErrorCode, TallystickError } from './codec/TallystickError.js';
export type { Omitted, TextPosition, Verdict, Violation } from './codec/Violation.js';
export type { JudgeOptions } from './codec/validateMessage.js';
export {
  createMessageId,
  createMessageIdSource,
  type MessageIdOptions,
  type Partition,
} from './identifiers/createMessageId.js';
export { createOrderId, createOrderIdSource } from './identifiers/createOrderId.js';
export { padSerialNumber } from './identifiers/padSerialNumber.js';
export { type MessageIdParts, parseMessageId } from './identifiers/parseMessageId.js';
export type { Clock, Random, Sources } from './identifiers/sources.js';
export type { EnvelopeRule, Fault, Rule } from './table/Fault.js';
export type { CodeUnits, Format } from './table/format/format.js';
export type {
  Condition,
  Direction,
  Form,
  MessageTable,
  Notation,
  Party,
  Presence,
  Reading,
  Row,
} from './table/Row.js';
