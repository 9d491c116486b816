import type { StartEvent } from '../Event.js';
import { NOT_STARTED } from '../runner/NOT_STARTED.js';

/** Such as `acme-upi 2.3.1 (java)`. */
export function implementationInWords({ implementation: { name, version, language } }: StartEvent): string {
  if (name === NOT_STARTED) return 'a program that did not start';
  return [name, version, language && `(${language})`].filter(Boolean).join(' ');
}
