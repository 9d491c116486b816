import type { VectorFile } from '../../conformance/VectorFile.js';
import { jweGroups } from './jweGroups.js';
import { jwsGroups } from './jws/jwsGroups.js';
import { keyValueGroups } from './keyValue/keyValueGroups.js';
import { messageFiles } from './messageFiles.js';
import { payloadGroups } from './payloadGroups.js';
import { smallGroups } from './smallGroups.js';
import { syntaxFiles } from './syntaxFiles.js';

/** Every file of vectors. */
export function allFiles(): readonly VectorFile[] {
  return [
    ...messageFiles(),
    ...syntaxFiles(),
    ...smallGroups(),
    ...keyValueGroups(),
    ...jwsGroups(),
    ...jweGroups(),
    ...payloadGroups(),
  ];
}
