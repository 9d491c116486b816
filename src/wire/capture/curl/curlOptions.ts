/** The long name of an option of curl. */
export type CurlOption = string;

type Kind = 'flag' | 'argument' | 'form';

const kinds = (kind: Kind, names: string) =>
  names
    .trim()
    .split(/\s+/)
    .map((name) => [name, kind] as const);

/** The options of curl that are known, and whether they take an argument. Most of them do not change what is sent. */
export const CURL_OPTIONS: Readonly<Record<CurlOption, Kind>> = Object.fromEntries([
  ...kinds(
    'argument',
    `request header data data-raw data-binary data-urlencode json url url-query request-target user-agent
    referer cookie user oauth2-bearer output output-dir max-time connect-timeout proxy proxy-user noproxy cacert
    capath cert cert-type key key-type pass write-out resolve connect-to retry retry-delay retry-max-time
    limit-rate cookie-jar dump-header interface trace trace-ascii stderr tls-max ciphers tls13-ciphers curves
    max-redirs max-filesize keepalive-time expect100-timeout pinnedpubkey speed-limit speed-time proto
    proto-default proto-redir unix-socket dns-servers doh-url local-port rate`,
  ),
  ...kinds('form', 'form form-string upload-file'),
  ...kinds(
    'flag',
    `get head silent show-error insecure location location-trusted include show-headers verbose fail
    fail-with-body fail-early globoff path-as-is http0.9 http1.0 http1.1 http2 http2-prior-knowledge http3
    http3-only raw buffer progress-bar progress-meter tlsv1 tlsv1.0 tlsv1.1 tlsv1.2 tlsv1.3 ipv4 ipv6
    remote-name remote-name-all remote-header-name remote-time create-dirs compressed ssl ssl-reqd
    ssl-no-revoke ssl-allow-beast tcp-nodelay tcp-fastopen tr-encoding trace-time trace-ids basic anyauth digest
    ntlm negotiate post301 post302 post303 styled-output keepalive sessionid alpn npn netrc netrc-optional
    disable parallel proxy-insecure suppress-connect-headers ignore-content-length junk-session-cookies
    retry-connrefused retry-all-errors ca-native cert-status`,
  ),
]);

/** The letters of options, as curl's manual lists them. */
export const SHORT_OPTIONS: Readonly<Record<string, CurlOption>> = {
  X: 'request',
  H: 'header',
  d: 'data',
  A: 'user-agent',
  e: 'referer',
  b: 'cookie',
  u: 'user',
  o: 'output',
  m: 'max-time',
  x: 'proxy',
  U: 'proxy-user',
  E: 'cert',
  w: 'write-out',
  c: 'cookie-jar',
  D: 'dump-header',
  Y: 'speed-limit',
  y: 'speed-time',
  F: 'form',
  T: 'upload-file',
  G: 'get',
  I: 'head',
  s: 'silent',
  S: 'show-error',
  k: 'insecure',
  L: 'location',
  i: 'include',
  v: 'verbose',
  f: 'fail',
  g: 'globoff',
  N: 'buffer',
  '#': 'progress-bar',
  '0': 'http1.0',
  '1': 'tlsv1',
  '4': 'ipv4',
  '6': 'ipv6',
  O: 'remote-name',
  J: 'remote-header-name',
  R: 'remote-time',
  n: 'netrc',
  q: 'disable',
  Z: 'parallel',
  j: 'junk-session-cookies',
};
