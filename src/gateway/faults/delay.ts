import { required, wholeNumber } from '../../options/rules.js';
import { faultKind } from './FaultKind.js';

export const delay = faultKind<{ readonly milliseconds: number }>({
  name: 'delay',
  about: 'Does the work, and answers later by the clock of the world.',
  parameters: { milliseconds: required(wholeNumber(1, 3_600_000)) },
  async outgoing(outgoing, { milliseconds }, { sleep }) {
    await sleep(milliseconds);
    return outgoing;
  },
});
