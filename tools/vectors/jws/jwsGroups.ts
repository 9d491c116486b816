import type { VectorGroup } from '../../../conformance/Vector.js';
import type { VectorFile } from '../../../conformance/VectorFile.js';
import { groupOf } from '../group.js';
import { jwsVector } from './JwsTrial.js';
import { jwsContextTrials } from './jwsContextTrials.js';
import { jwsFormTrials } from './jwsFormTrials.js';
import { jwsHeaderTrials } from './jwsHeaderTrials.js';
import { right, verifyInput } from './jwsMessage.js';
import { jwsOpenTrials, jwsRightTrials } from './jwsRightTrials.js';
import { jwsSignatureTrials } from './jwsSignatureTrials.js';
import { jwsSignVectors } from './jwsSignVectors.js';

const PROVENANCE: VectorGroup['provenance'] = {
  source:
    'Headers written by hand from the General Requirements and RFC 7515; signed by node:crypto alone, without the codec and without jose. PKCS#1 v1.5 draws nothing: openssl makes the same signatures.',
  recipe:
    'npm run vectors; one by hand: printf %s.%s "$PROTECTED" "$(base64url < body)" | openssl dgst -sha256 -sign signing-2048.pem | base64url',
};

/** Signing and verifying of UnionPay International. */
export function jwsGroups(): readonly VectorFile[] {
  const trials = [
    ...jwsRightTrials(),
    ...jwsFormTrials(),
    ...jwsHeaderTrials(),
    ...jwsSignatureTrials(),
    ...jwsContextTrials(),
    ...jwsOpenTrials(),
  ];
  return [
    groupOf({ group: 'jws-sign', operation: 'jws-sign', provenance: PROVENANCE }, jwsSignVectors()),
    groupOf(
      {
        group: 'jws-verify',
        operation: 'jws-verify',
        provenance: PROVENANCE,
        bases: { request: verifyInput(right) },
      },
      trials.map(jwsVector),
    ),
  ];
}
