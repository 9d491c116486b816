/** Where a call goes: the path of its service behind the base URL, which may end with a slash. */
export function calledUrl(baseUrl: string, path: string): string {
  return `${baseUrl.endsWith('/') ? baseUrl.slice(0, -1) : baseUrl}${path}`;
}
