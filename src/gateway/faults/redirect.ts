import { required, textLike } from '../../options/rules.js';
import { faultKind } from './FaultKind.js';

export const redirect = faultKind<{ readonly location: string }>({
  name: 'redirect',
  about: 'Sends the client elsewhere, and does no work.',
  parameters: { location: required(textLike(/^(?:https?:\/\/|\/)[!-~]*$/i, 'a URL or a path')) },
  instead: ({ location }) => ({ status: 302, headers: [['Location', location]], body: new Uint8Array() }),
});
