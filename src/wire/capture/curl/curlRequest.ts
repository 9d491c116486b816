import { curlFault, unknownOption } from './curlFault.js';
import { CURL_OPTIONS, type CurlOption, SHORT_OPTIONS } from './curlOptions.js';

/** What a command for curl sends; each character of its texts is a byte. */
export interface CurlSends {
  readonly method: string;
  readonly target: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** An option as given, with its argument. */
type Given = readonly [option: CurlOption, argument: string];

/**
 * What curl sends for its arguments, as its manual says.
 *
 * @param words the arguments, without `curl`
 * @param input what its standard input is; undefined where that is not known
 * @throws {@link TallystickError} `capture-invalid`
 */
export function curlRequest(words: readonly string[], input: string | undefined): CurlSends {
  const given = optionsOf(words);
  const of = (...names: readonly CurlOption[]) => given.filter(([name]) => names.includes(name));
  const last = (name: CurlOption) => of(name).at(-1)?.[1];
  const url = of('url');
  const [first] = url;
  if (url.length !== 1 || first === undefined) throw curlFault('several');
  const data = of('data', 'data-raw', 'data-binary', 'data-urlencode', 'json');
  const isJson = data.some(([name]) => name === 'json');
  const body = data.map((one, index) => separatorOf(one, index) + bytesOf(one, input)).join('');
  const isQuery = of('get').length > 0;
  const query = [...(isQuery ? [body] : []), ...of('url-query').map(([, text]) => text)].filter(
    (text) => text !== '',
  );
  const { host, target } = addressOf(first[1], query.join('&'));
  const sends = {
    method: last('request') ?? methodOf(of('head').length > 0, data.length > 0 && !isQuery),
    target: last('request-target') ?? target,
    headers: headersOf(given, host, data.length > 0 && !isQuery, isJson),
    body: isQuery ? '' : body,
  };
  const heads = [sends.method, sends.target, ...sends.headers.flat()];
  if (heads.some((text) => /[^\t\x20-\x7e\x80-\xff]/.test(text))) throw curlFault('control');
  return sends;
}

function methodOf(isHead: boolean, hasBody: boolean): string {
  if (isHead) return 'HEAD';
  return hasBody ? 'POST' : 'GET';
}

/** Only what is given with `--json` is put together as it is. */
function separatorOf([name]: Given, index: number): string {
  return index === 0 || name === 'json' ? '' : '&';
}

function bytesOf([name, text]: Given, input: string | undefined): string {
  if (name === 'data-raw') return text;
  if (name === 'data-urlencode') return urlEncoded(text);
  if (!text.startsWith('@')) return text;
  if (text !== '@-' || input === undefined) throw curlFault('file');
  // Of a file, `--data` leaves out what ends lines.
  return name === 'data' ? input.replaceAll('\r', '').replaceAll('\n', '').replaceAll('\0', '') : input;
}

/** `--data-urlencode`: `content`, `=content` or `name=content`; with @ it names a file. */
function urlEncoded(text: string): string {
  const at = text.indexOf('=');
  const name = at < 0 ? '' : text.slice(0, at);
  if (at < 0 ? text.includes('@') : name.includes('@')) throw curlFault('file');
  const content = text
    .slice(at + 1)
    .replace(/[^\w.~ -]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`)
    .replaceAll(' ', '+');
  return name === '' ? content : `${name}=${content}`;
}

/** A fragment is never sent; a URL may lack its scheme. */
function addressOf(url: string, query: string): { readonly host: string; readonly target: string } {
  const [, authority = '', rest = ''] = /^(?:[a-z][a-z0-9+.-]*:\/\/)?([^/?#]*)([^#]*)/i.exec(url) ?? [];
  const path = rest.startsWith('/') ? rest : `/${rest}`;
  const target = query === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${query}`;
  return { host: authority.slice(authority.lastIndexOf('@') + 1), target };
}

/** Headers that options stand for; one of the same name that is given with `-H` replaces them. */
function headersOf(
  given: readonly Given[],
  host: string,
  hasBody: boolean,
  isJson: boolean,
): CurlSends['headers'] {
  const written = given.filter(([name]) => name === 'header').map(([, text]) => headerOf(text));
  const names = written.map(([name]) => name.toLowerCase());
  const type = isJson ? 'application/json' : 'application/x-www-form-urlencoded';
  const standing: (readonly [string, string])[] = [
    ['Host', host],
    ...given.flatMap(headerOfOption),
    ...(isJson ? [['Accept', 'application/json'] as const] : []),
    ...(hasBody ? [['Content-Type', type] as const] : []),
  ];
  return [
    ...standing.filter(([name]) => !names.includes(name.toLowerCase())),
    ...written.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  ];
}

/** `Name: value`; `Name;` has an empty value, `Name:` none at all. */
function headerOf(text: string): readonly [name: string, value: string | undefined] {
  if (text.startsWith('@')) throw curlFault('file');
  const at = text.indexOf(':');
  if (at < 0) return [text.replace(/;$/, ''), text.endsWith(';') ? '' : undefined];
  const value = text.slice(at + 1).trim();
  return [text.slice(0, at).trim(), value === '' ? undefined : value];
}

function headerOfOption([name, text]: Given): readonly (readonly [string, string])[] {
  if (name === 'user-agent') return [['User-Agent', text]];
  if (name === 'referer') return [['Referer', text]];
  if (name === 'user') return [['Authorization', `Basic ${Buffer.from(text, 'latin1').toString('base64')}`]];
  if (name === 'oauth2-bearer') return [['Authorization', `Bearer ${text}`]];
  if (name !== 'cookie') return [];
  // Without = it names a file.
  if (!text.includes('=')) throw curlFault('file');
  return [['Cookie', text]];
}

function optionsOf(words: readonly string[]): readonly Given[] {
  const given: Given[] = [];
  let areOptions = true;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as string;
    if (!areOptions || !word.startsWith('-') || word === '-') given.push(['url', word]);
    else if (word === '--') areOptions = false;
    else if (word.startsWith('--')) {
      const option = longOption(word);
      if (takesArgument(option)) {
        at += 1;
        given.push([option, argumentOf(words[at])]);
      } else given.push([option, '']);
    } else {
      for (let letter = 1; letter < word.length; letter++) {
        const option = shortOption(word[letter] as string);
        if (!takesArgument(option)) {
          given.push([option, '']);
          continue;
        }
        const attached = word.slice(letter + 1);
        if (attached === '') at += 1;
        given.push([option, attached === '' ? argumentOf(words[at]) : attached]);
        break;
      }
    }
  }
  if (given.some(([name]) => CURL_OPTIONS[name] === 'form')) throw curlFault('form');
  return given;
}

function argumentOf(word: string | undefined): string {
  if (word === undefined) throw curlFault('cut');
  return word;
}

function takesArgument(option: CurlOption): boolean {
  return CURL_OPTIONS[option] !== 'flag';
}

function longOption(word: string): CurlOption {
  const name = word.slice(2);
  const option = name.startsWith('no-') ? name.slice(3) : name;
  if (name === 'data-ascii') return 'data';
  if (Object.hasOwn(CURL_OPTIONS, name)) return name;
  // What `--no-` switches off takes no argument.
  if (Object.hasOwn(CURL_OPTIONS, option) && CURL_OPTIONS[option] === 'flag') return option;
  throw unknownOption(/^[a-z0-9.-]{1,40}$/.test(name) ? word : 'with two hyphens');
}

function shortOption(letter: string): CurlOption {
  if (!Object.hasOwn(SHORT_OPTIONS, letter))
    throw unknownOption(/^\w$/.test(letter) ? `-${letter}` : 'with one hyphen');
  return SHORT_OPTIONS[letter] as CurlOption;
}
