import { faultKind } from './FaultKind.js';

export const replayed = faultKind({
  name: 'replayed',
  about: 'Answers once more with what the interface answered last, where it has answered.',
  parameters: {},
  instead: (_, { last }) => last,
});
