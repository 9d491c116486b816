/** Half of a surrogate pair cannot be URL-encoded. */
export function urlEncoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
