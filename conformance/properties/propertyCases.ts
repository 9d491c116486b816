import type { Case } from '../Case.js';
import type { Exploration } from './createProperty.js';
import { decodeProperties } from './decodeProperties.js';
import { echoProperties } from './echoProperties.js';
import { encodeProperties } from './encodeProperties.js';
import { identifierProperties } from './identifierProperties.js';
import { jweProperties } from './jweProperties.js';
import { jwsProperties } from './jwsProperties.js';
import { keyValueProperties } from './keyValueProperties.js';
import { messageTables } from './messageTables.js';
import { payloadProperties } from './payloadProperties.js';
import { scheduleProperties } from './scheduleProperties.js';
import { validateProperties } from './validateProperties.js';

/**
 * Cases that draw their questions by chance, from a seed: what must hold of every message, identifier,
 * signature and encryption. What is drawn is right, or wrong, in every reading of the publication.
 */
export function propertyCases(exploration: Exploration): Case[] {
  return [
    ...messageTables.flatMap((table) => [
      ...validateProperties(table, exploration),
      ...encodeProperties(table, exploration),
      ...decodeProperties(table, exploration),
    ]),
    ...echoProperties(exploration),
    ...identifierProperties(exploration),
    ...keyValueProperties(exploration),
    ...jwsProperties(exploration),
    ...jweProperties(exploration),
    ...scheduleProperties(exploration),
    ...payloadProperties(exploration),
  ];
}
