/** What happened, and what the testee said where it said something. */
export function withSaid(reason: string, said: string | undefined): string {
  return said === undefined ? reason : `${reason} It said: ${said}`;
}
