import type { Format } from './format/format.js';
import type { Kind } from './kind/Kind.js';
import type { ConditionRule } from './presence/ConditionRule.js';

/** What is sent (`strict`) or what is accepted (`tolerant`), where the publication is unclear. */
export type Reading = 'strict' | 'tolerant';

/** `plain`: an encrypted member is the object itself. `wire`: it is a JWE string. */
export type Form = 'plain' | 'wire';

/** Who sends a UnionPay request: a member itself, or a merchant through its acquirer. */
export type Party = 'member' | 'merchant';

/** The notation of a type column: which characters a value may hold, or which JSON it is. */
export type Notation = 'AN' | 'N' | 'ANS' | 'NS' | 'a' | 'S' | 'String' | 'Int' | 'Object' | 'List';

/** M mandatory, C conditional, O optional, R returned from the request. */
export type Presence = 'M' | 'C' | 'O' | 'R';

/**
 * When a member is present. In all of them `erratum` is the id of the erratum under which the tolerant reading
 * accepts the opposite.
 */
export type Condition =
  | {
      /** A merchant sends the member, and a member does not. */
      readonly party: 'merchant';
    }
  | {
      /** JSON Pointer to the member that it depends on. */
      readonly member: string;
      /** The member is present where that one has this value, or any of these. */
      readonly equals: string | readonly string[];
      /** The erratum. */
      readonly erratum: string;
      /** The strict reading accepts the opposite too: it is a note in both. */
      readonly advice?: true;
      /** A missing required member is tolerated too, and not only one that must not be there. */
      readonly lenient?: true;
      /** Where that one has another value, the member may be there or not. */
      readonly otherwise?: 'optional';
    }
  | {
      /** The member is mandatory, and one that is missing is tolerated. */
      readonly always: true;
      /** The erratum. */
      readonly erratum: string;
    }
  | {
      /** JSON Pointer to the member of the request that a response depends on. */
      readonly request: string;
      /** The member is present where that one has this value, or any of these. */
      readonly equals: string | readonly string[];
      /** The erratum. */
      readonly erratum: string;
    }
  | {
      /** The object is present where one of the members inside it is. */
      readonly anyMember: true;
      /** The erratum. */
      readonly erratum: string;
    }
  | {
      /** The identifiers of siblings: the member has to be present where none of them is. */
      readonly missing: string | readonly string[];
      /** The erratum. */
      readonly erratum: string;
      /** The strict reading accepts the opposite too: it is a note in both. */
      readonly advice?: true;
    }
  | {
      /** The identifiers of members of the message: this one must not be present together with any of them. */
      readonly excludes: string | readonly string[];
      /** The erratum. */
      readonly erratum: string;
    }
  | {
      /** What it depends on, in words, where a message does not tell: the member may be present or not. */
      readonly unknowable: string;
    };

/**
 * A row of a published table in our reading. The codec runs on the rules; the texts stand only in the
 * tables of the catalogue and in those that a user brings.
 */
export interface Row {
  /** The published identifier, verbatim. */
  readonly identifier: string;
  /** The notation of its type: which characters, and in which unit its length counts. */
  readonly type: Notation;
  /** The least length, in the unit of the type; 1 where not given. */
  readonly min?: number;
  /** The greatest length, in the unit of the type; a row without a printed length has none. */
  readonly max?: number;
  /** Whether it has to be present. */
  readonly presence: Presence;
  /** When it is present, of a conditional one. */
  readonly condition?: Condition;
  /**
   * How its condition is judged, where not every table has one of the kind.
   *
   * @internal
   */
  readonly when?: ConditionRule;
  /**
   * How its values are judged, where they are neither plain texts nor objects.
   *
   * @internal
   */
  readonly kind?: Kind;
  /** The published values and their meaning. */
  readonly values?: Readonly<Record<string, string>>;
  /** Values that are accepted and never sent, each with the erratum that tolerates it. */
  readonly toleratedValues?: Readonly<Record<string, string>>;
  /** The erratum that tolerates another letter case of the values. */
  readonly ignoreCase?: string;
  /** The form that it has beyond characters and length. */
  readonly format?: Format;
  /** The erratum that tolerates an empty value where none is due. */
  readonly empty?: string;
  /** The erratum that tolerates the member outside of its encrypted object. */
  readonly outsideEncrypted?: string;
  /** A response repeats the request: always, or strictly, with an erratum that tolerates a difference. */
  readonly matchesRequest?: true | string;
  /** `encode` pads a shorter value with zeros ahead. */
  readonly pad?: true;
  /** The signature of the message, which `encode` does not ask for. */
  readonly signature?: true;
  /** Takes no part in the signature, which covers every other member. */
  readonly unsigned?: true;
  /** An object that is sent as a JWE. */
  readonly encrypted?: true;
  /** Personal data or a credential. */
  readonly sensitive?: true;
  /** Named in a condition only: any string. */
  readonly withoutRow?: true;
  /** The published name. */
  readonly name?: string;
  /** What the page says, in our own words. */
  readonly note?: string;
  /** What is printed, where our reading differs. */
  readonly published?: {
    /** The printed type. */
    readonly type?: string;
    /** The printed length. */
    readonly length?: string;
    /** The printed presence. */
    readonly presence?: string;
  };
  /** The errata that explain the reading. */
  readonly errata?: readonly string[];
  /** Valid values. */
  readonly examples?: readonly string[];
  /** A text that is itself JSON: an object with the `members`. */
  readonly json?: true;
  /** The erratum that tolerates a text that is not JSON, where one should be. */
  readonly damaged?: string;
  /** The rows of an Object, of each item of a List, or of the object in a JSON text. */
  readonly members?: readonly Row[];
  /** The list of `spec/members` that its members are, where several tables share them. */
  readonly membersOf?: string;
}

/** What a message is: what is sent and what is answered, or what the network tells and how that is confirmed. */
export type Direction = 'request' | 'response' | 'notification' | 'acknowledgement';

/** How a message is sent, where not every message of its network is. */
export interface Transport {
  /** As the fields of an HTML form; as JSON where not given. */
  readonly transport?: 'form';
  /** Of a form: its one field, which has the JSON text of the message; a field for each member where not given. */
  readonly field?: string;
  /** LianLian: the whole message is sent encrypted, in `pay_load`. */
  readonly payLoad?: true;
}

/** The table of one message. */
export interface MessageTable extends Transport {
  /** The network, such as `unionpay`. */
  readonly network: string;
  /** The published identifier of the interface. */
  readonly interface: string;
  /** What of the interface it is. */
  readonly direction: Direction;
  /** Network, interface and direction, such as `unionpay/MOBILE_NUMBER_VERIFICATION/request`. */
  readonly name: string;
  /** The published title of the interface. */
  readonly title?: string;
  /** Its rows in the published order; those inside a row are its `members`. */
  readonly rows: readonly Row[];
}
