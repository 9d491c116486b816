import type { Party } from 'tallystick';
import type { JsonObject } from '../../conformance/Testee.js';
import type { Dispute, ExpectedViolation, Vector } from '../../conformance/Vector.js';
import type { MessageOperation } from '../../conformance/VectorFile.js';
import type { Row } from '../tables/Table.js';

/** A row of a table and where it stands. */
export interface PlacedRow {
  readonly row: Row;
  /** Names from the message to the member. */
  readonly path: readonly string[];
  /** Such as `/encData/phoneNo`. */
  readonly pointer: string;
  /** Such as `unionpay/MOBILE_NUMBER_VERIFICATION/request#encData.phoneNo`. */
  readonly reference: string;
  /** Such as `enc-data.phone-no`. */
  readonly slug: string;
}

/** What is right for an input. */
export interface Verdict {
  readonly result: Vector['result'];
  readonly acceptable?: Dispute;
  readonly expected?: readonly ExpectedViolation[];
  readonly flags?: readonly string[];
}

/** A message that is tried, whatever the operation that is asked. */
export interface Trial extends Verdict {
  readonly slug: string;
  readonly title: string;
  readonly references: readonly string[];
  readonly message: JsonObject;
  readonly party?: Party;
  /** All operations where it is missing. */
  readonly only?: readonly MessageOperation[];
  /** The request that is answered. */
  readonly request?: JsonObject;
  readonly level?: Vector['level'];
}
