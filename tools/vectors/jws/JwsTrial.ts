import { HEADER_RULES } from '../../../conformance/referenceTarget.js';
import type { JsonObject } from '../../../conformance/Testee.js';
import type { Vector } from '../../../conformance/Vector.js';
import { verifyInput } from './jwsMessage.js';
import { rulesThatHold } from './rulesThatHold.js';

/** A UPI-JWS that is verified. */
export interface JwsTrial {
  readonly slug: string;
  readonly title: string;
  readonly header: string;
  readonly input?: JsonObject;
  /** Rules that hold, and that the trial is about; none where the header is right. */
  readonly rules?: readonly string[];
  readonly flag?: string;
  readonly feature?: Vector['feature'];
  readonly level?: Vector['level'];
  readonly acceptable?: Vector['acceptable'];
  readonly references?: readonly string[];
}

/** Rules of UnionPay, about a JWS that is right. */
const OWN_RULES: readonly string[] = ['timestamp', 'replay', 'path', 'app-id'];

/** The vector of a trial. */
export function jwsVector({
  slug,
  title,
  header,
  input,
  rules,
  flag,
  feature,
  level = 'MUST',
  acceptable,
  references = [],
}: JwsTrial): Vector {
  const asked = verifyInput(header, input);
  const holding = rules && [...new Set([...rules, ...rulesThatHold(asked)])];
  return {
    id: `jws-verify.${slug}`,
    level,
    title,
    references: [OWN_RULES.includes(flag ?? '') ? HEADER_RULES : 'RFC 7515 section 5.2', ...references],
    ...(flag !== undefined && { flags: [flag] }),
    ...(feature !== undefined && { feature }),
    input: asked,
    result: acceptable !== undefined ? 'acceptable' : rules === undefined ? 'valid' : 'invalid',
    ...(acceptable !== undefined && { acceptable }),
    ...(holding !== undefined && { expected: holding.map((rule) => ({ rule, path: '' })) }),
  };
}

/** A trial that must be refused, by the rule that its flag names unless other rules are given. */
export function wrong(
  flag: string,
  slug: string,
  title: string,
  header: string,
  input?: JsonObject,
  rules: readonly string[] = [flag],
): JwsTrial {
  return { slug, title, header, flag, rules, ...(input !== undefined && { input }) };
}

/** A trial that must be refused for its header. */
export function wrongHeader(
  slug: string,
  title: string,
  header: string,
  level: Vector['level'] = 'MUST',
): JwsTrial {
  return { ...wrong('header', slug, title, header), level };
}
