/**
 * Whether the last part of a path is the name of an interface, whatever its letter case and its hyphens: such as
 * `/v1/mobile-number-verification`.
 *
 * @param path without a query
 * @param name as published, such as `MOBILE_NUMBER_VERIFICATION`
 */
export function isNamedByPath(path: string, name: string): boolean {
  return plainName(path.slice(path.lastIndexOf('/') + 1)) === plainName(name);
}

function plainName(name: string): string {
  return name.replace(/[-_]/g, '').toLowerCase();
}
