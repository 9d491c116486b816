import type { Sealed } from '../../envelope/Http.js';
import { shellQuoted } from './shellQuoted.js';

/**
 * Writes a command for a POSIX shell that sends a request as it is and prints the raw answer. The body
 * goes through a pipe: an argument of a command may not be longer than 128 KiB on Linux, a photo is.
 *
 * @param url of the service; curl leaves it as it stands
 */
export function curlCommand({ headers, body }: Sealed, url: string): string {
  const options = [
    '--http1.1 --include --raw --silent --show-error --path-as-is --globoff',
    ...Object.entries(headers).map(([name, value]) => `--header ${shellQuoted(`${name}: ${value}`)}`),
    '--data-binary @-',
    shellQuoted(url),
  ];
  const text = Buffer.from(body).toString('utf8');
  return `printf %s ${shellQuoted(text)} |\n  curl ${options.join(' \\\n    ')}\n`;
}
