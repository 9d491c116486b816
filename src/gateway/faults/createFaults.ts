import { isNearly } from '../../options/isNearly.js';
import type { OptionRules } from '../../options/OptionRule.js';
import { optionsChecker } from '../../options/optionsChecker.js';
import { required, rule, text, wholeNumber } from '../../options/rules.js';
import { isObject, type JsonObject } from '../../table/JsonObject.js';
import { valueAt } from '../../table/valueAt.js';
import type { OfferedService } from '../services.js';
import type { WorldPart } from '../WorldPart.js';
import type { DueFault, FaultKind } from './FaultKind.js';
import { faultKinds } from './faultKinds.js';

/** When a fault is injected, and which; the parameters of the fault are further members. */
export interface FaultRule {
  /** The name of the fault, such as `delay`. */
  readonly fault: string;
  /** The interface that it meets, such as `MPAY_VERIFY`; every one unless given. */
  readonly operation?: string | undefined;
  /** Members of the request and the texts that they must have, by JSON Pointer, such as `/no_order`. */
  readonly where?: Readonly<Record<string, string>> | undefined;
  /** Of the requests that fit, the nth alone, from 1 on. */
  readonly nth?: number | undefined;
  /** Of the requests that fit, the first so many; all of them unless either is given. */
  readonly first?: number | undefined;
  /** The parameters of the fault. */
  readonly [parameter: string]: unknown;
}

/** A rule, and how many requests have met it. */
export interface ActiveFault {
  /** Its name, to take it away. */
  readonly id: number;
  /** What was asked for. */
  readonly rule: FaultRule;
  /** How many requests fitted. */
  readonly met: number;
  /** How often it was injected. */
  readonly injected: number;
}

/** The faults of a world. */
export interface Faults extends WorldPart {
  /**
   * @returns its id
   * @throws TypeError for a fault or an operation that does not exist, or for a wrong parameter
   */
  add(rule: FaultRule): number;
  /** @returns whether it was there */
  remove(id: number): boolean;
  list(): readonly ActiveFault[];
  /** The fault that a request meets; it counts. */
  due(operation: string, request: JsonObject): DueFault | undefined;
}

interface Entry extends DueFault {
  readonly rule: FaultRule;
  met: number;
  injected: number;
}

/** Fewer characters begin too many names. */
const LEAST_PART = 4;

const WHEN: OptionRules<Pick<FaultRule, 'fault' | 'operation' | 'where' | 'nth' | 'first'>> = {
  fault: required(text),
  operation: text,
  where: rule('an object of texts by JSON Pointer', isWhere),
  nth: wholeNumber(1, 1_000_000),
  first: wholeNumber(1, 1_000_000),
};

export function createFaults(offered: readonly OfferedService[]): Faults {
  const entries = new Map<number, Entry>();
  let last = 0;
  return {
    add(rule) {
      const kind = kindNamed(rule.fault);
      const {
        fault: _,
        operation,
        where,
        nth,
        first,
        ...parameters
      } = optionsChecker<FaultRule>({
        ...WHEN,
        ...kind.parameters,
      } as OptionRules<FaultRule>)(rule);
      if (operation !== undefined) requireOffered(operation, offered);
      if (nth !== undefined && first !== undefined) throw new TypeError('nth and first exclude each other');
      last += 1;
      entries.set(last, { rule, kind, parameters, met: 0, injected: 0 });
      return last;
    },
    remove: (id) => entries.delete(id),
    list: () => [...entries].map(([id, { rule, met, injected }]) => ({ id, rule, met, injected })),
    due(operation, request) {
      let found: Entry | undefined;
      for (const entry of entries.values()) {
        if (!fits(entry.rule, operation, request)) continue;
        entry.met += 1;
        if (found === undefined && isDue(entry)) found = entry;
      }
      if (found !== undefined) found.injected += 1;
      return found;
    },
    snapshot: () => [...entries.values()].map(({ rule, met, injected }) => ({ rule, met, injected })),
    reset: () => entries.clear(),
  };
}

function requireOffered(operation: string, offered: readonly OfferedService[]): void {
  const names = offered.map(({ name }) => name);
  if (names.includes(operation)) return;
  const given = operation.toUpperCase().replaceAll('-', '_');
  const meant =
    names.find((name) => isNearly(given, name, 2)) ??
    names.find((name) => given.length >= LEAST_PART && name.startsWith(given));
  throw new TypeError(
    meant === undefined
      ? `operation must be one of ${names.join(', ')}`
      : `operation must be the name of an interface. Did you mean "${meant}"?`,
  );
}

function kindNamed(name: unknown): FaultKind {
  const kind = faultKinds.find((kind) => kind.name === name);
  if (kind === undefined) {
    throw new TypeError(`fault must be one of ${faultKinds.map(({ name }) => name).join(', ')}`);
  }
  return kind;
}

function fits({ operation, where = {} }: FaultRule, called: string, request: JsonObject): boolean {
  if (operation !== undefined && operation !== called) return false;
  return Object.entries(where).every(([pointer, text]) => valueAt(request, pointer) === text);
}

function isDue({ rule: { nth, first }, met }: Entry): boolean {
  if (nth !== undefined) return met === nth;
  return first === undefined || met <= first;
}

function isWhere(value: unknown): boolean {
  return (
    isObject(value) &&
    Object.entries(value).every(([pointer, text]) => pointer.startsWith('/') && typeof text === 'string')
  );
}
