import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { CodeExample } from './CodeExample.js';

/** What a user may do with a code, and what it means. */
export interface CodeEntry {
  readonly code: string;
  readonly meaning: string;
  /** Where it is not plain why there is such a rule. */
  readonly why?: string;
  readonly fix: string;
  /** Of an error: the functions that throw it. */
  readonly by?: string;
  /** Ids of errata that are about it. */
  readonly errata?: readonly string[];
  /** Ids of findings that explain it. */
  readonly findings?: readonly string[];
  readonly example?: CodeExample;
}

/** Where codes of a group are met. */
export type CodeKind =
  | 'violation'
  | 'receiver'
  | 'error'
  | 'key-warning'
  | 'import-warning'
  | 'outcome'
  | 'status'
  | 'event'
  | 'exit'
  | 'command'
  | 'package';

/** Codes that belong together. */
export interface CodeGroup {
  readonly title: string;
  /** Violations where it is not given. */
  readonly kind?: CodeKind;
  /** The rule of its violations. */
  readonly rule?: string;
  readonly about?: string;
  readonly codes: readonly CodeEntry[];
}

/** Every code that a user can meet, and the valid messages that examples begin with. */
export interface CodeList {
  readonly valid: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly groups: readonly CodeGroup[];
}

/** Reads `docs/codes.yaml`. */
export function loadCodes(): CodeList {
  return parse(readFileSync('docs/codes.yaml', 'utf8')) as CodeList;
}
