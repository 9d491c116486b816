import type { Message } from '../../../codec/createMessage.js';
import { parseStrictJson } from '../../../codec/strictJson.js';
import { calledPathOf } from '../../../diagnose/calledPathOf.js';
import { likeliestMessages } from '../../../diagnose/likeliestMessages.js';
import { publishedAt } from '../../../diagnose/publishedAt.js';
import { isObject } from '../../../table/JsonObject.js';
import type { Capture } from '../../../wire/capture/Capture.js';
import { isNamedByPath } from '../../../wire/isNamedByPath.js';
import { captureKindOf } from '../../arguments/captureKindOf.js';
import { maxMessageBytes } from '../../io/maxMessageBytes.js';

/**
 * The message that a capture holds by the path that was called: the one whose interface is published there or named by
 * its last part. Of several it is the one whose members are like those of the body.
 *
 * @returns undefined where the path does not say it, or the members fit several
 */
export function messageAtPath(capture: Capture, messages: readonly Message[]): Message | undefined {
  const path = calledPathOf(capture, undefined);
  if (path === undefined) return undefined;
  const ofKind = messages.filter(({ direction }) => captureKindOf(direction) === capture.kind);
  const named = ofKind.filter((message) => isNamedByPath(path, message.interface));
  const { messages: published } = publishedAt(path, ofKind);
  const candidates = named.length > 0 ? named : published;
  if (candidates.length < 2) return candidates[0];
  const parsed = parseStrictJson(capture.body, { maxBytes: maxMessageBytes });
  if (!('value' in parsed) || !isObject(parsed.value)) return undefined;
  const [likeliest, ...others] = likeliestMessages(parsed.value, candidates);
  return others.length === 0 ? likeliest : undefined;
}
