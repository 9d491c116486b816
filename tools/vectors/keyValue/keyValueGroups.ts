import type { VectorGroup } from '../../../conformance/Vector.js';
import type { VectorFile } from '../../../conformance/VectorFile.js';
import { groupOf } from '../group.js';
import { keyValueVector } from './KeyValueTrial.js';
import { rsa, SHORT, sha, signedBy, verifyInput } from './keyValueResponse.js';
import { keyValueRightTrials } from './keyValueRightTrials.js';
import { keyValueSignVectors } from './keyValueSignVectors.js';
import { keyValueWrongTrials } from './keyValueWrongTrials.js';
import { sourceVectors } from './sourceVectors.js';

const PROVENANCE: VectorGroup['provenance'] = {
  source:
    'Sources written by hand from the rules of LianLian; signatures over them by node:crypto alone. PKCS#1 v1.5 draws nothing: openssl makes the same signatures.',
  recipe:
    'npm run vectors; one by hand: printf %s "$SOURCE" | openssl dgst -md5 -sign lianlian-1024.pem | base64 -w0 (RSA), -sha256 (SHA256withRSA)',
};

/** The signature of LianLian: its source, signing, verifying. */
export function keyValueGroups(): readonly VectorFile[] {
  return [
    groupOf({ group: 'kv-source', operation: 'kv-source', provenance: PROVENANCE }, sourceVectors),
    groupOf({ group: 'kv-sign', operation: 'kv-sign', provenance: PROVENANCE }, keyValueSignVectors()),
    groupOf(
      {
        group: 'kv-verify',
        operation: 'kv-verify',
        provenance: PROVENANCE,
        bases: {
          rsa: verifyInput(signedBy(SHORT, 'md5', rsa)),
          sha256: verifyInput(signedBy(SHORT, 'sha256', sha)),
        },
      },
      [...keyValueRightTrials(), ...keyValueWrongTrials()].map(keyValueVector),
    ),
  ];
}
