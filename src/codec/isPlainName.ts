/**
 * Whether a member is named as a program names one. Any other name may be a number, an address or a name of
 * somebody, and is not shown.
 */
export function isPlainName(name: string): boolean {
  return /^[A-Za-z_-]{1,32}\d{0,4}$/.test(name);
}
