import type { Sealed } from '../../envelope/Http.js';
import { shellQuoted } from './shellQuoted.js';

/**
 * Writes a command for a POSIX shell that sends a request as it is and prints the raw answer. The body
 * goes through a pipe: an argument of a command may not be longer than 128 KiB on Linux, a photo is.
 *
 * @param origin of the service, such as `https://gateway.example`
 * @param path is sent as it stands
 */
export function curlCommand({ headers, body }: Sealed, origin: string, path: string): string {
  // Of a URL curl sends nothing from a # on, but the whole path is signed.
  const [sent = ''] = path.split('#');
  const options = [
    '--http1.1 --include --raw --silent --show-error --path-as-is --globoff',
    ...Object.entries(headers).map(([name, value]) => `--header ${shellQuoted(`${name}: ${value}`)}`),
    '--data-binary @-',
    ...(sent === path ? [] : [`--request-target ${shellQuoted(path)}`]),
    shellQuoted(`${origin}${sent}`),
  ];
  const text = Buffer.from(body).toString('utf8');
  return `printf %s ${shellQuoted(text)} |\n  curl ${options.join(' \\\n    ')}\n`;
}
