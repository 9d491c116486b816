/** The JSON Pointer (RFC 6901) to a member of the object that another one points to. */
export function pointerTo(parent: string, name: string): string {
  return `${parent}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
