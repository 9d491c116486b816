import type { StandardSchemaV1 } from '@standard-schema/spec';
import { optionsChecker } from '../options/optionsChecker.js';
import { isObject, type JsonObject } from '../table/JsonObject.js';
import type { Direction, MessageTable, Transport } from '../table/Row.js';
import { compileTable } from './compileTable.js';
import { complete } from './complete.js';
import { decodeRules, encodeRules, judgeRules } from './judgeRules.js';
import { once } from './once.js';
import { pickDeclared } from './pickDeclared.js';
import { type JsonLimits, parseStrictJson, syntaxViolation } from './strictJson.js';
import { TallystickError } from './TallystickError.js';
import type { Verdict } from './Violation.js';
import { type JudgeOptions, validateMessage } from './validateMessage.js';

/** How `encode` judges what it is given; the reading is strict, the form plain. */
export type EncodeOptions = Omit<JudgeOptions, 'reading' | 'form'>;

/** How `decode` judges a text, and the bounds on it. */
export type DecodeOptions = JudgeOptions & JsonLimits;

/** {@link DecodeOptions} of the wire form. */
export interface WireForm extends DecodeOptions {
  /** The encrypted member is a JWE string. */
  readonly form: 'wire';
}

/** {@link DecodeOptions} of the plain form. */
export interface PlainForm extends DecodeOptions {
  /** The encrypted member is the object itself. */
  readonly form?: 'plain';
}

/**
 * What {@link Message.tryDecode} found; `value` is there when the text is valid.
 *
 * @typeParam Value the form of the message that was asked for
 */
export type Decoded<Value> =
  | (Verdict & {
      /** There is no violation. */
      readonly valid: true;
      /** The declared members of the message; unknown ones are left out. */
      readonly value: Value;
    })
  | (Verdict & {
      /** There is a violation. */
      readonly valid: false;
      /** Never there: nothing of a faulty message is given. */
      readonly value?: undefined;
    });

/**
 * One message of an interface, such as its request: everything that its table says, as functions.
 *
 * @typeParam Plain the plain form, with the encrypted member as an object
 * @typeParam Wire the wire form, with the encrypted member as a JWE string
 * @typeParam Input what `encode` takes: the plain form, constants and signature optional
 */
export interface Message<Plain = unknown, Wire = unknown, Input = unknown>
  extends StandardSchemaV1<Plain, Plain>,
    Transport {
  /** Network, interface and direction, such as `unionpay/MOBILE_NUMBER_VERIFICATION/request`. */
  readonly name: string;
  /** The network, such as `unionpay`. */
  readonly network: string;
  /** The published identifier of the interface, such as `MOBILE_NUMBER_VERIFICATION`. */
  readonly interface: string;
  /** What of the interface it is. */
  readonly direction: Direction;
  /**
   * The rules of the rows, as data. `tallystick/catalogue` makes more of them: `describedTable` adds their texts,
   * `documentedSchema` derives a JSON Schema.
   */
  readonly table: MessageTable;
  /**
   * Judges a parsed message and finds every fault. Never throws on data. Unknown members are never a
   * fault; the strict reading notes them.
   *
   * @param value a JSON value
   * @param options the reading is tolerant and the form plain by default
   * @returns every violation, in the order of the table, and notes
   * @throws TypeError for an unknown or wrong option, such as another reading
   * @example
   * ```ts
   * import { channelLoginInfo } from 'tallystick/unionpay';
   *
   * const { violations } = channelLoginInfo.response.validate({ msgID: 'A1' });
   * console.log(violations[0]?.code, violations[0]?.path); // too-short /msgID
   * ```
   */
  validate(value: unknown, options?: JudgeOptions): Verdict;
  /**
   * As {@link Message.tryDecode}, for a JSON value that is parsed already. Never throws on data.
   *
   * @param value a JSON value
   * @param options the reading is tolerant and the form plain by default
   * @returns the verdict, with the declared members where it is valid
   * @throws TypeError for an unknown or wrong option
   * @example
   * ```ts
   * import { channelLoginInfo } from 'tallystick/unionpay';
   *
   * const { valid, value } = channelLoginInfo.response.accept({
   *   msgID: 'A0010023420260301160000482913',
   *   channelCode: 'CHNL0001',
   *   industryCode: '00100234',
   *   msgResponse: { responseCode: '05', responseMsg: 'Declined' },
   *   unknown: true,
   * });
   * console.log(valid, value?.msgResponse.responseCode, 'unknown' in (value ?? {})); // true 05 false
   * ```
   */
  accept(value: unknown, options?: JudgeOptions): Decoded<Plain>;
  /**
   * Makes the JSON text of a message: members in the order of the table, constants filled in, serial
   * numbers padded, judged strictly.
   *
   * @param value the message in plain form, every member a string or an object
   * @param options the party, and the request that a response answers
   * @returns JSON text without blanks
   * @throws {@link TallystickError} `message-invalid` with every fault, unknown members among them
   * @throws TypeError for an unknown or wrong option
   * @example
   * ```ts
   * import { channelLoginInfo } from 'tallystick/unionpay';
   *
   * const text = channelLoginInfo.request.encode({
   *   userId: 'u-17',
   *   msgID: 'A0010023420260301160000482913',
   *   channelCode: 'CHNL0001',
   *   industryCode: '00100234',
   * });
   * console.log(text.startsWith('{"msgID":"A0010023420260301160000482913"')); // true
   * ```
   */
  encode(value: Input, options?: EncodeOptions): string;
  /**
   * As {@link Message.encode}, but returns the value instead of its text: for code that seals before it writes.
   *
   * @param value the message in plain form, every member a string or an object
   * @param options the party, and the request that a response answers
   * @returns a new object, members in the order of the table
   * @throws {@link TallystickError} `message-invalid` with every fault
   * @example
   * ```ts
   * import { channelLoginInfo } from 'tallystick/unionpay';
   *
   * const value = channelLoginInfo.request.canonical({
   *   industryCode: '00100234',
   *   userId: 'u-17',
   *   channelCode: 'CHNL0001',
   *   msgID: 'A0010023420260301160000482913',
   * });
   * console.log(Object.keys(value)[0]); // msgID
   * ```
   */
  canonical(value: Input, options?: EncodeOptions): Plain;
  /**
   * Reads a JSON text: UTF-8, no duplicate member names, bounded. This overload: of the wire form.
   *
   * @param input the text, or its bytes
   * @param options the form is `wire`; by default the reading is tolerant, with at most 1 MiB and a depth of 128
   * @returns the declared members, encrypted objects as JWE strings; unknown members are left out
   * @throws {@link TallystickError} `text-invalid` or `message-invalid`
   * @throws TypeError where the input is neither text nor bytes, or for an unknown or wrong option
   */
  decode(input: string | Uint8Array, options: WireForm): Wire;
  /**
   * Reads a JSON text: UTF-8, no duplicate member names, bounded.
   *
   * @param input the text, or its bytes
   * @param options the form is `plain`; by default the reading is tolerant, with at most 1 MiB and a depth of 128
   * @returns the declared members; unknown ones are left out
   * @throws {@link TallystickError} `text-invalid` or `message-invalid`
   * @throws TypeError where the input is neither text nor bytes, or for an unknown or wrong option
   * @example
   * ```ts
   * import { channelLoginInfo } from 'tallystick/unionpay';
   *
   * const { msgResponse } = channelLoginInfo.response.decode(
   *   '{"msgID":"A0010023420260301160000482913","channelCode":"CHNL0001","industryCode":"00100234",' +
   *     '"msgResponse":{"responseCode":"05","responseMsg":"Declined"}}',
   * );
   * console.log(msgResponse.responseCode); // 05
   * ```
   */
  decode(input: string | Uint8Array, options?: PlainForm): Plain;
  /**
   * Reads a JSON text: UTF-8, no duplicate member names, bounded. This overload: of a form that is known at run time.
   *
   * @param input the text, or its bytes
   * @param options by default the form is plain and the reading tolerant, with at most 1 MiB and a depth of 128
   * @returns the declared members; unknown ones are left out
   * @throws {@link TallystickError} `text-invalid` or `message-invalid`
   * @throws TypeError where the input is neither text nor bytes, or for an unknown or wrong option
   */
  decode(input: string | Uint8Array, options?: DecodeOptions): Plain | Wire;
  /**
   * As {@link Message.decode} of the wire form, with faults and notes as data: it never throws on data.
   *
   * @param input the text, or its bytes
   * @param options the form is `wire`; by default the reading is tolerant, with at most 1 MiB and a depth of 128
   * @returns the verdict, with the declared members where it is valid
   * @throws TypeError where the input is neither text nor bytes, or for an unknown or wrong option
   */
  tryDecode(input: string | Uint8Array, options: WireForm): Decoded<Wire>;
  /**
   * As {@link Message.decode}, with faults and notes as data: it never throws on data.
   *
   * @param input the text, or its bytes
   * @param options the form is `plain`; by default the reading is tolerant, with at most 1 MiB and a depth of 128
   * @returns the verdict, with the declared members where it is valid
   * @throws TypeError where the input is neither text nor bytes, or for an unknown or wrong option
   * @example
   * ```ts
   * import { channelLoginInfo } from 'tallystick/unionpay';
   *
   * const { valid, violations } = channelLoginInfo.request.tryDecode('{"msgID":"A1","msgID":"A2"}');
   * console.log(valid, violations[0]?.code); // false duplicate-member
   * ```
   */
  tryDecode(input: string | Uint8Array, options?: PlainForm): Decoded<Plain>;
  /**
   * As {@link Message.decode} of a form that is known at run time, with faults and notes as data.
   *
   * @param input the text, or its bytes
   * @param options by default the form is plain and the reading tolerant, with at most 1 MiB and a depth of 128
   * @returns the verdict, with the declared members where it is valid
   * @throws TypeError where the input is neither text nor bytes, or for an unknown or wrong option
   */
  tryDecode(input: string | Uint8Array, options?: DecodeOptions): Decoded<Plain | Wire>;
}

const judgeChecker = once(() => optionsChecker<JudgeOptions>(judgeRules()));
const encodeChecker = once(() => optionsChecker<EncodeOptions>(encodeRules()));
const decodeChecker = once(() => optionsChecker<DecodeOptions>(decodeRules()));
const SENDING = { reading: 'strict', form: 'plain' } as const;

/** Makes the message object of a table, which is compiled when it is first needed. */
export function createMessage<Plain, Wire, Input>(table: MessageTable): Message<Plain, Wire, Input> {
  const { title, rows, ...identity } = table;
  const compiled = once(() => compileTable(table));

  function validate(value: unknown, options?: JudgeOptions): Verdict {
    return validateMessage(compiled(), value, options === undefined ? options : judgeChecker()(options));
  }

  function canonical(value: unknown, options?: EncodeOptions): Plain {
    const checked = { ...encodeChecker()(options), ...SENDING };
    const message = isObject(value) ? complete(rows, value) : value;
    const { violations, omitted } = validateMessage(compiled(), message, checked, true);
    if (violations.length > 0) throw new TallystickError('message-invalid', violations, omitted);
    return message as Plain;
  }

  function accepted(value: unknown, checked?: JudgeOptions): Decoded<Plain> {
    const verdict = validateMessage(compiled(), value, checked);
    return (
      verdict.valid ? { ...verdict, value: pickDeclared(rows, value as JsonObject) } : verdict
    ) as Decoded<Plain>;
  }

  function tryDecode(input: string | Uint8Array, options?: DecodeOptions): Decoded<Plain> {
    if (typeof input !== 'string' && !(input instanceof Uint8Array)) {
      throw new TypeError('decode takes text or bytes');
    }
    const checked = decodeChecker()(options);
    const parsed = parseStrictJson(input, checked);
    return 'fault' in parsed
      ? { valid: false, violations: [syntaxViolation(parsed.fault, table.name, input, checked)], notes: [] }
      : accepted(parsed.value, checked);
  }

  function decode(input: string | Uint8Array, options?: DecodeOptions): Plain {
    const decoded = tryDecode(input, options);
    if (decoded.valid) return decoded.value;
    const code = decoded.violations[0]?.rule === 'syntax' ? 'text-invalid' : 'message-invalid';
    throw new TallystickError(code, decoded.violations, decoded.omitted);
  }

  const standard: StandardSchemaV1.Props<Plain, Plain> = {
    version: 1,
    vendor: 'tallystick',
    validate(given) {
      const { valid, value, violations, omitted } = accepted(given);
      if (valid) return { value };
      const issues: StandardSchemaV1.Issue[] = violations.map(({ message, path }) => ({
        message,
        path: path.split('/').slice(1),
      }));
      if (omitted?.violations) issues.push({ message: `And ${omitted.violations} more.` });
      return { issues };
    },
  };

  return {
    ...identity,
    table,
    validate,
    accept: (value, options) => accepted(value, judgeChecker()(options)),
    canonical,
    encode: (value, options) => JSON.stringify(canonical(value, options)),
    decode: decode as Message<Plain, Wire, Input>['decode'],
    tryDecode: tryDecode as Message<Plain, Wire, Input>['tryDecode'],
    '~standard': standard,
  };
}
