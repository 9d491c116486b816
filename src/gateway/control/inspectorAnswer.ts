/** What the page may do: its own files and this API, and no markup of a text, wherever it comes from. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

/** The inspector's page at the root, or a file of it; undefined for any other path. */
export async function inspectorAnswer(pathname: string): Promise<Response | undefined> {
  const [, name, type = ''] = /^\/(inspector\.(html|js|css|svg))$/.exec(
    pathname === '/' ? '/inspector.html' : pathname,
  ) ?? [''];
  if (name === undefined) return undefined;
  // The control API alone needs none of it.
  const { inspectorFiles } = await import('#inspector');
  const text = (await inspectorFiles())[name];
  return new Response(text, {
    headers: {
      'Content-Type': TYPES[type] as string,
      'Content-Security-Policy': POLICY,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
    },
  });
}
