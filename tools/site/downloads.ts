import { existsSync, readFileSync } from 'node:fs';
import type { Direction, Form, Reading } from 'tallystick';
import { type InterfaceEntry, interfaces } from 'tallystick/catalogue';
import { examplePath } from './callSnippets.js';
import { exampleMessages } from './exampleMessages.js';
import type { GeneratedFile } from './GeneratedFile.js';
import { rawHttp, wireExample } from './wireExample.js';

const SCHEMAS = new URL('../../spec/schema/', import.meta.url);
const OPEN_API = 'openapi.json';

/** A schema of a message, under the name by which it is offered. */
export interface SchemaDownload {
  readonly kind: Direction;
  readonly form: Form;
  readonly reading: Reading;
  readonly name: string;
  /** Under `spec/schema`. */
  readonly source: string;
}

/** The schemas of an interface: each message in both forms and readings. */
export function downloadsOf({ name, system, tables }: InterfaceEntry): readonly SchemaDownload[] {
  return tables.flatMap(({ direction: kind }) =>
    (['plain', 'wire'] as const).flatMap((form) =>
      (['strict', 'tolerant'] as const).map((reading) => {
        const file = `${kind}.${form}.${reading}.json`;
        return { kind, form, reading, name: `${name}.${file}`, source: `${system}/${name}/${file}` };
      }),
    ),
  );
}

/** The OpenAPI document, where it has been made. */
export function openApiDownload(): string | undefined {
  const file = new URL(OPEN_API, SCHEMAS);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** What interface pages offer to download: schemas, OpenAPI, and the examples as raw HTTP. */
export function downloadFiles(): readonly GeneratedFile[] {
  const openApi = openApiDownload();
  const entries = interfaces.filter(({ tables }) => tables.length > 0);
  return [
    ...(openApi === undefined ? [] : [{ file: `downloads/${OPEN_API}`, text: openApi }]),
    ...entries.flatMap((entry) => [...schemaFiles(entry), ...httpFiles(entry)]),
  ];
}

function schemaFiles(entry: InterfaceEntry): readonly GeneratedFile[] {
  return downloadsOf(entry).map(({ name, source }) => ({
    file: `downloads/${name}`,
    text: readFileSync(new URL(source, SCHEMAS), 'utf8'),
  }));
}

function httpFiles(entry: InterfaceEntry): readonly GeneratedFile[] {
  return exampleMessages(entry).map(({ table, examples }) => {
    const wire = wireExample({ table, value: examples[0].value, path: examplePath(entry) });
    return { file: `downloads/${entry.name}.${table.direction}.http`, text: rawHttp(wire) };
  });
}
