import { faultKind } from './FaultKind.js';

export const tampered = faultKind({
  name: 'tampered',
  about: 'Adds a member to the answer behind its signature.',
  parameters: {},
  outgoing: (outgoing) => {
    const text = Buffer.from(outgoing.body).toString();
    return { ...outgoing, body: Buffer.from(text.replace(/\}\s*$/, ',"tampered":"1"}')) };
  },
});
