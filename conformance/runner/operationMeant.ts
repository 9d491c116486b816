/** Who is tested, as commands call them, and the operation that asks them. */
const ASKED: Readonly<Record<string, string>> = {
  server: 'serve',
  client: 'call',
  receiver: 'receive',
  merchant: 'receive',
};

/** Of a name that is not an operation: a sentence that names the one that is meant, with a blank before it. */
export function operationMeant(name: string): string {
  const meant = Object.hasOwn(ASKED, name) ? ASKED[name] : undefined;
  return meant === undefined ? '' : ` Did you mean ${meant}?`;
}
