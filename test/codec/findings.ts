import type { JudgeOptions } from '../../src/codec/validateMessage.js';
import { messageNamed } from '../messageNamed.js';
import type { MessageName } from './validMessages.js';

/** `path rule` of every violation. */
export function violationsIn(
  name: MessageName,
  value: unknown,
  options: JudgeOptions = {},
): readonly string[] {
  return messageNamed(name)
    .validate(value, options)
    .violations.map(({ path, rule }) => `${path} ${rule}`);
}

/** `path rule erratum` of every note. */
export function notesIn(name: MessageName, value: unknown, options: JudgeOptions = {}): readonly string[] {
  return messageNamed(name)
    .validate(value, options)
    .notes.map(({ path, rule, erratum }) => `${path} ${rule} ${erratum}`);
}
