/** What the package itself brings to be tested. */
export type Own = 'implementation' | 'client' | 'gateway' | 'receiver';

/** What are at a URL as well as behind a command. */
const AT_A_URL: readonly Own[] = ['gateway', 'receiver'];

/** Says next to the verdict that the package was tested, and how to test something else. */
export function ownWords(own: Own): string {
  return `This is tallystick's own ${own}, not yours: ${howToName(own)}.`;
}

/** How the command line names what is to be tested. */
export function howToName(own: Own): string {
  return `put your command after --${AT_A_URL.includes(own) ? ', or give --url' : ''}`;
}
