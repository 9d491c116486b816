import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import type { MessageTable, Row } from 'tallystick';
import * as v from 'valibot';
import * as z from 'zod';
import { characterClasses } from '../src/table/notation/notation.js';

/** Judges a message; each library reports faults in its own way. */
export type Judge = (value: unknown) => boolean;

/** ajv as it is shipped: code generated ahead from the schema. */
export async function ajvStandalone(schema: object, allErrors: boolean): Promise<Judge> {
  const ajv = new Ajv2020({ allErrors, strict: false, code: { source: true } });
  const source = standaloneCode.default(ajv, ajv.compile(schema));
  const { outputFiles } = await build({
    stdin: { contents: source, resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const module = (await import(`data:text/javascript;base64,${code}`)) as {
    default: Judge | { default: Judge };
  };
  const found = module.default;
  return typeof found === 'function' ? found : found.default;
}

/** zod with a refinement for the members that stand together. */
export function zodJudge({ rows }: MessageTable): Judge {
  const text = (row: Row) => {
    const [shortest, longest, pattern] = boundsOf(row);
    return z.string().min(shortest).max(longest).regex(pattern);
  };
  const object = (inner: readonly Row[]): z.ZodType =>
    z.object(
      Object.fromEntries(
        inner.map((row) => {
          const member = row.members ? object(row.members) : text(row);
          return [row.identifier, row.presence === 'M' ? member : member.optional()];
        }),
      ),
    );
  const together = togetherOf(rows);
  const schema = object(rows).refine((value) => allOrNone(value as Record<string, unknown>, together));
  return (value) => schema.safeParse(value).success;
}

/** valibot, the same. */
export function valibotJudge({ rows }: MessageTable): Judge {
  const text = (row: Row) => {
    const [shortest, longest, pattern] = boundsOf(row);
    return v.pipe(v.string(), v.minLength(shortest), v.maxLength(longest), v.regex(pattern));
  };
  const object = (inner: readonly Row[]): v.GenericSchema =>
    v.object(
      Object.fromEntries(
        inner.map((row) => {
          const member = row.members ? object(row.members) : text(row);
          return [row.identifier, row.presence === 'M' ? member : v.optional(member)];
        }),
      ),
    );
  const together = togetherOf(rows);
  const schema = v.pipe(
    object(rows),
    v.check((value) => allOrNone(value as Record<string, unknown>, together)),
  );
  return (value) => v.safeParse(schema, value).success;
}

function boundsOf({
  type,
  min = 1,
  max = Number.MAX_SAFE_INTEGER,
  format,
  values,
}: Row): [number, number, RegExp] {
  const listed = values && new RegExp(`^(?:${Object.keys(values).join('|')})$`);
  return [min, max, listed ?? format?.shape ?? characterClasses[type as 'AN'].pattern];
}

function togetherOf(rows: readonly Row[]): readonly string[] {
  return rows
    .filter(({ condition }) => condition && 'party' in condition)
    .map(({ identifier }) => identifier);
}

function allOrNone(value: Record<string, unknown>, names: readonly string[]): boolean {
  const present = names.filter((name) => value[name] !== undefined).length;
  return present === 0 || present === names.length;
}
