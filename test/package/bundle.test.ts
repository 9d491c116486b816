import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type { Interface } from '../../src/codec/createMessage.js';
import { nearMisses } from '../../src/samples/nearMisses.js';
import { samples } from '../../src/samples/samples.js';
import { validMessages } from '../codec/validMessages.js';
import { root } from './repository.js';

const KILOBYTE = 1024;

async function bundled(
  contents: string,
  globalName?: string,
): Promise<{ code: string; inputs: readonly string[] }> {
  const { outputFiles, metafile } = await build({
    stdin: { contents, resolveDir: root },
    bundle: true,
    minify: true,
    format: globalName ? 'iife' : 'esm',
    ...(globalName && { globalName }),
    // A browser has no Node built-in: importing one fails the build.
    platform: 'browser',
    target: 'es2022',
    write: false,
    metafile: true,
  });
  return { code: outputFiles[0]?.text ?? '', inputs: Object.keys(metafile.inputs) };
}

function drawn<Value>(source: Generator<Value>): readonly Value[] {
  return Array.from({ length: 200 }, () => source.next().value as Value);
}

describe('in a browser', () => {
  it.each([
    ['mobileNumberVerification', 'unionpay'],
    ['idCardPhotoVerification', 'unionpay'],
    ['channelLoginInfo', 'unionpay'],
    ['mpayVerify', 'lianlian'],
  ])('the codec of %s from %s is at most 8 kB, minified and gzipped', async (name, system) => {
    const { code, inputs } = await bundled(`export { ${name} } from 'tallystick/${system}';`);
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(8 * KILOBYTE);
    expect(inputs.filter((input) => input.includes('node_modules'))).toEqual([]);
  });

  it('the codec runs with nothing but what every browser has', async () => {
    const { code } = await bundled(
      `import { idCardPhotoVerification as photo } from 'tallystick/unionpay';
       import { createMessageId } from 'tallystick';
       export const verdict = (value) => photo.request.validate(value).valid;
       export const decoded = (text) => photo.request.decode(new TextEncoder().encode(text));
       export const id = () => createMessageId('00100234');`,
      'codec',
    );
    const context = createContext({ TextEncoder, TextDecoder, Uint8Array, crypto });
    runInContext(code, context);
    const run = (expression: string) => runInContext(`JSON.stringify(${expression})`, context) as string;
    const valid = JSON.stringify(validMessages['unionpay/ID_CARD_PHOTO_VERIFICATION/request']);
    expect(run(`codec.verdict(${valid})`)).toBe('true');
    expect(run(`codec.verdict(${valid.replace('/9j/4AAQ', '/9j/4AA-')})`)).toBe('false');
    expect(run(`codec.decoded(${JSON.stringify(valid)})`)).toBe(valid);
    expect(run('codec.id()')).toMatch(/^"A00100234\d{20}"$/);
  });

  it('the codec judges as it does on Node', async () => {
    const names = ['unionpay', 'lianlian'];
    for (const name of names) {
      const [node, browser] = (await Promise.all([
        import(join(root, `dist/${name}.js`)),
        import(join(root, `dist/browser/${name}.js`)),
      ])) as [Record<string, Interface>, Record<string, Interface>];
      expect(Object.keys(browser)).toEqual(Object.keys(node));
      for (const [key, { request, response }] of Object.entries(node)) {
        for (const message of [request, response]) {
          const twin = browser[key]?.[message === request ? 'request' : 'response'];
          for (const { value } of drawn(nearMisses(message, { seed: 5 }))) {
            for (const reading of ['strict', 'tolerant'] as const) {
              expect(twin?.validate(value, { reading })).toEqual(message.validate(value, { reading }));
            }
          }
          for (const value of drawn(samples(message, { seed: 5 }))) {
            expect(twin?.tryDecode(JSON.stringify(value))).toEqual(message.tryDecode(JSON.stringify(value)));
          }
        }
      }
    }
  });

  it('nothing of the codec needs code made at run time', async () => {
    const { code } = await bundled("export * from 'tallystick/unionpay'; export * from 'tallystick';");
    expect(code).not.toMatch(/\beval\(|new Function|Function\(/);
  });
});
