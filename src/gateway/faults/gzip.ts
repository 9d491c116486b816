import { gzipSync } from 'node:zlib';
import { faultKind } from './FaultKind.js';

export const gzip = faultKind({
  name: 'gzip',
  about: 'Compresses the answer, whether or not that was asked for.',
  parameters: {},
  outgoing: ({ status, headers, body }) => ({
    status,
    headers: [...headers, ['Content-Encoding', 'gzip']],
    body: gzipSync(body),
  }),
});
