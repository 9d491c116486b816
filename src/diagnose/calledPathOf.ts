import type { Capture } from '../wire/capture/Capture.js';
import type { DiagnosedCapture } from './DiagnosedCapture.js';

/**
 * The path that a request called, without its query, where the capture has it.
 *
 * @param answered the request that a response answers
 */
export function calledPathOf(capture: Capture, answered: DiagnosedCapture | undefined): string | undefined {
  const target = (answered?.capture ?? capture).target ?? capture.requestTarget;
  return target?.replace(/^[a-z]+:\/\/[^/]*/i, '').split(/[?#]/, 1)[0];
}
