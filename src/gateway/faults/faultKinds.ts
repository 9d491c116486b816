import { code } from './code.js';
import { contentLength } from './contentLength.js';
import { delay } from './delay.js';
import { drip } from './drip.js';
import { errorPage } from './errorPage.js';
import type { FaultKind } from './FaultKind.js';
import { foreignSignature } from './foreignSignature.js';
import { gzip } from './gzip.js';
import { headerTwice } from './headerTwice.js';
import { malformedJson } from './malformedJson.js';
import { otherRequest } from './otherRequest.js';
import { redirect } from './redirect.js';
import { replayed } from './replayed.js';
import { reset } from './reset.js';
import { stale } from './stale.js';
import { tampered } from './tampered.js';
import { truncated } from './truncated.js';
import { unsigned } from './unsigned.js';
import { wrongSignature } from './wrongSignature.js';

/** Every fault that a rule can name. */
export const faultKinds: readonly FaultKind[] = [
  code,
  delay,
  wrongSignature,
  foreignSignature,
  unsigned,
  headerTwice,
  tampered,
  stale,
  replayed,
  otherRequest,
  malformedJson,
  gzip,
  redirect,
  errorPage,
  reset,
  truncated,
  contentLength,
  drip,
];
