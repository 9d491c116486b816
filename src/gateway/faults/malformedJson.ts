import { faultKind } from './FaultKind.js';

export const malformedJson = faultKind({
  name: 'malformed-json',
  about: 'Answers with a body whose last brace is missing.',
  parameters: {},
  outgoing: (outgoing) => ({ ...outgoing, body: outgoing.body.slice(0, -1) }),
});
