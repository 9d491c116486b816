import type { Row } from '../Row.js';

/** Another writing of the same value that the tolerant reading alone takes, where its form has one: `1.5` of `1.50`. */
export function otherWriting({ format }: Row, text: string): string | undefined {
  if (format?.strict === undefined || !text.endsWith('0')) return undefined;
  const shorter = text.slice(0, -1);
  const isOther = format.shape?.test(shorter) && !format.strict.pattern.test(shorter);
  return isOther && format.same?.(shorter, text) ? shorter : undefined;
}
