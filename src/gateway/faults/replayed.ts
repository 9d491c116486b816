import { wholeNumber } from '../../options/rules.js';
import { faultKind } from './FaultKind.js';

export const replayed = faultKind<{ readonly exchange?: number | undefined }>({
  name: 'replayed',
  about: 'Answers once more with what the interface answered last, or in an exchange, where it has answered.',
  parameters: { exchange: wholeNumber(1, Number.MAX_SAFE_INTEGER) },
  instead: ({ exchange }, { last, answerIn }) => (exchange === undefined ? last : answerIn(exchange)),
});
