import { callFaults } from './callFaults.js';
import { charsetFaults } from './charsetFaults.js';
import { decodeFaults } from './decodeFaults.js';
import { encodeFaults } from './encodeFaults.js';
import type { Faulty } from './Faulty.js';
import { formatFaults } from './formatFaults.js';
import { identifierFaults } from './identifierFaults.js';
import { jweFaults } from './jweFaults.js';
import { jwsSignFaults } from './jwsSignFaults.js';
import { jwsVerifyFaults } from './jwsVerifyFaults.js';
import { keyValueFaults } from './keyValueFaults.js';
import { kindFaults } from './kindFaults.js';
import { lengthFaults } from './lengthFaults.js';
import { merchantFaults } from './merchantFaults.js';
import { payloadFaults } from './payloadFaults.js';
import { presenceFaults } from './presenceFaults.js';
import { scheduleFaults } from './scheduleFaults.js';
import { serveFaults } from './serveFaults.js';
import { sternFaults } from './sternFaults.js';
import { syntaxFaults } from './syntaxFaults.js';
import { tellingFaults } from './tellingFaults.js';
import { valueFaults } from './valueFaults.js';

/** Every implementation with a known fault. */
export const allFaulty: readonly Faulty[] = [
  ...charsetFaults,
  ...lengthFaults,
  ...presenceFaults,
  ...valueFaults,
  ...formatFaults,
  ...sternFaults,
  ...syntaxFaults,
  ...tellingFaults,
  ...encodeFaults,
  ...decodeFaults,
  ...identifierFaults,
  ...jwsSignFaults,
  ...jwsVerifyFaults,
  ...jweFaults,
  ...keyValueFaults,
  ...scheduleFaults,
  ...kindFaults,
  ...payloadFaults,
  ...callFaults,
  ...serveFaults,
  ...merchantFaults,
];
