import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { missingCommands } from '../../tools/builds/missingCommands.js';
import {
  codeOf,
  installGenerator,
  type OpenApiGenerator,
  openApiGenerators,
} from '../../tools/openApiGenerators/openApiGenerators.js';

const text = readFileSync(new URL('../../spec/schema/openapi.json', import.meta.url), 'utf8');
const document = JSON.parse(text);
const operations = [...Object.values(document.paths), ...Object.values(document.webhooks)].map(
  (item) => (item as { post: { operationId: string } }).post.operationId,
);
const schemas = Object.keys(document.components.schemas);

/** Whether a generator is there; what is missing is said. */
async function isInstalled(generator: OpenApiGenerator): Promise<boolean> {
  const missing = await missingCommands(generator.needs);
  const reason =
    missing.length > 0
      ? `for want of ${missing.join(' and ')}`
      : await installGenerator(generator).then(
          () => undefined,
          () => 'because it cannot be installed',
        );
  if (reason !== undefined) console.warn(`skipped: ${generator.name}, ${reason}`);
  return reason === undefined;
}

async function made(generator: OpenApiGenerator, source: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'tallystick-generated-'));
  try {
    return await codeOf(generator, source, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('code that generators make of the OpenAPI document compiles', { timeout: 900_000 }, () => {
  it.each(openApiGenerators)('$name', async (generator) => {
    if (!(await isInstalled(generator))) return;
    const code = await made(generator, text);
    const due = generator.hasOperations ? operations : schemas;
    expect(due.length).toBeGreaterThan(40);
    // As a word, because one name may begin another.
    expect(due.filter((name) => !new RegExp(`\\b${name}\\b`).test(code))).toEqual([]);
  });

  it('and is looked at: of a reference that leads nowhere, none does', async () => {
    const [generator] = openApiGenerators;
    if (generator === undefined || !(await isInstalled(generator))) return;
    const broken = text.replace('#/components/schemas/MpayVerifyRequest"', '#/components/schemas/Nothing"');
    await expect(made(generator, broken)).rejects.toThrow(/openapi-typescript failed|tsc failed/);
  });
});
