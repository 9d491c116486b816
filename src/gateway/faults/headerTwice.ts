import { faultKind } from './FaultKind.js';

export const headerTwice = faultKind({
  name: 'header-twice',
  about: 'Answers with every header twice.',
  parameters: {},
  outgoing: (outgoing) => ({ ...outgoing, headers: outgoing.headers.flatMap((header) => [header, header]) }),
});
