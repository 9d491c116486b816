import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
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

describe('in a browser', () => {
  it.each([
    ['mobileNumberVerification', 'unionpay', 8],
    ['channelLoginInfo', 'unionpay', 8],
    ['mpayVerify', 'lianlian', 8],
    // With two ways to check Base64, one of them for browsers.
    ['idCardPhotoVerification', 'unionpay', 9],
  ])('the codec of %s from %s is at most %i kB, minified and gzipped', async (name, system, limit) => {
    const { code, inputs } = await bundled(`export { ${name} } from 'tallystick/${system}';`);
    const size = gzipSync(code, { level: 9 }).length;
    expect(size).toBeLessThanOrEqual(limit * KILOBYTE);
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

  it('nothing of the codec needs code made at run time', async () => {
    const { code } = await bundled("export * from 'tallystick/unionpay'; export * from 'tallystick';");
    expect(code).not.toMatch(/\beval\(|new Function|Function\(/);
  });
});
