/** An algorithm as somebody else named it, where it looks like a name. */
export function algorithmName(value: unknown): string {
  return typeof value === 'string' && /^[\w+.-]{1,32}$/.test(value) ? value : 'none that is known';
}
