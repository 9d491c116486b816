import { optionsChecker } from '../../options/optionsChecker.js';
import { required, rule, textLike } from '../../options/rules.js';
import type { Sealed } from '../Http.js';

/** Where a form is posted to. */
export interface FormPageOptions {
  /** The URL of the service, `https:` or `http:`. */
  readonly action: string;
  /** The nonce of the page's Content-Security-Policy, for its script; none by default. */
  readonly nonce?: string | undefined;
}

const checked = optionsChecker<FormPageOptions>({
  action: required(
    rule('an absolute URL of https or http', (value) => typeof value === 'string' && isWebUrl(value)),
  ),
  nonce: textLike(/^[\w+/-]+=*$/, 'a nonce of Base64'),
});

/**
 * Makes the page that sends a payer to LianLian: a form of the signed fields that posts itself, with a button for
 * browsers without scripts. Everything in it is escaped. Send it as `text/html; charset=utf-8`, not cached.
 *
 * @param sealed what `seal` returned for a message that is sent as a form
 * @param options where to
 * @returns HTML
 * @throws TypeError where the message has no fields, or for an option that is unknown, wrong or missing
 * @example
 * ```ts
 * import { createTestKeys, lianlian } from 'tallystick/envelope';
 * import { onlineBankingRedirect } from 'tallystick/lianlian';
 * import { samples } from 'tallystick/samples';
 *
 * const { member } = await createTestKeys();
 * const { request } = onlineBankingRedirect;
 * const { value } = samples(request, { seed: 1 }).next();
 * const sealed = lianlian.seal(request, value, { keys: member.ring, requestPath: '/payment/bankgateway.htm' });
 * const page = await lianlian.formPage(sealed, { action: 'https://gateway.example/payment/bankgateway.htm' });
 * console.log(page.includes(`name="no_order" value="${value.no_order}"`)); // true
 * ```
 */
export async function formPage(sealed: Sealed, options: FormPageOptions): Promise<string> {
  const { action, nonce } = checked(options);
  const { fields } = sealed;
  if (fields === undefined) throw new TypeError('the message is sent as JSON, not as a form');
  // Loaded here, because nothing else of the envelope writes HTML.
  const { markup } = await import('../../markup.js');
  const inputs = Object.entries(fields).map(
    ([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">\n`,
  );
  const scriptNonce = nonce === undefined ? markup`` : markup` nonce="${nonce}"`;
  // By the prototype: a field that is called submit hides the method of the form.
  return markup`<!doctype html>
<html>
<head>
<meta charset="utf-8">
<meta name="referrer" content="no-referrer">
<title>Payment</title>
</head>
<body>
<form method="post" action="${action}" accept-charset="utf-8">
${inputs}<noscript><button>Continue</button></noscript>
</form>
<script${scriptNonce}>HTMLFormElement.prototype.submit.call(document.forms[0])<${END}>
</body>
</html>
`.text;
}

/** Written apart: for the whole tag in a template, the bundler adds a runtime. */
const END = '/script';

function isWebUrl(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
