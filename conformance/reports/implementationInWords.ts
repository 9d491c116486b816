import type { StartEvent } from '../Event.js';

/** Such as `acme-upi 2.3.1 (java)`. */
export function implementationInWords({ implementation: { name, version, language } }: StartEvent): string {
  return [name, version, language && `(${language})`].filter(Boolean).join(' ');
}
