import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import type { Interface } from '../../src/codec/createInterface.js';
import type { Message } from '../../src/codec/createMessage.js';
import { interfaces } from '../../src/networks/catalogue.js';
import { nearMisses } from '../../src/samples/nearMisses.js';
import { samples } from '../../src/samples/samples.js';
import { camelCase } from '../../tools/spec/naming.js';
import { validMessages } from '../codec/validMessages.js';
import { root } from './repository.js';

/** Of which a tenth is for checking options and for bounding what a message can cost. */
const MOST_BYTES = 9_000;

/** Every interface with a table, and the module that has it. */
const codecs = interfaces
  .filter(({ messages }) => messages.length > 0)
  .flatMap(({ name, system, product }) => {
    const modules = product === undefined ? [system] : [system, `${system}/${product}`];
    return modules.map((module) => [camelCase(name), module] as const);
  });

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
  it.each(codecs)('the codec of %s from %s is at most 9 kB, minified and gzipped', async (name, system) => {
    const { code, inputs } = await bundled(`export { ${name} } from 'tallystick/${system}';`);
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(MOST_BYTES);
    expect(inputs.filter((input) => input.includes('node_modules'))).toEqual([]);
  });

  it('the parsers of pages come with one entry', async () => {
    const parsersOf = async (entry: string) => {
      const { inputs } = await bundled(`export * from 'tallystick/${entry}';`);
      return ['htmlparser2', 'marked'].filter((name) =>
        inputs.some((input) => input.includes(`node_modules/${name}/`)),
      );
    };
    expect(await parsersOf('define')).toEqual([]);
    expect(await parsersOf('import')).toEqual(['htmlparser2', 'marked']);
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

  it.each(['unionpay', 'lianlian'])('the codec of %s judges as it does on Node', async (name) => {
    const messages = async (path: string) =>
      Object.values((await import(join(root, path))) as Record<string, Interface>).flatMap((made) =>
        Object.values(made).filter((member): member is Message => typeof member === 'object'),
      );
    const [node, browser] = [await messages(`dist/${name}.mjs`), await messages(`dist/browser/${name}.mjs`)];
    expect(browser.map(({ table }) => table.name)).toEqual(node.map(({ table }) => table.name));
    const drawn = node.map((message) =>
      Array.from(
        { length: 200 },
        (_, seed) =>
          [
            nearMisses(message, { seed }).next().value.value,
            samples(message, { seed }).next().value,
          ] as const,
      ).flat(),
    );
    const said = (messages: readonly Message[]) =>
      messages.flatMap((message, place) =>
        drawn[place]?.map((value) => [
          message.validate(value, { reading: 'strict' }),
          message.tryDecode(JSON.stringify(value)),
        ]),
      );
    expect(said(browser)).toEqual(said(node));
  });

  it('nothing of the codec needs code made at run time', async () => {
    const { code } = await bundled("export * from 'tallystick/unionpay'; export * from 'tallystick';");
    expect(code).not.toMatch(/\beval\(|new Function|Function\(/);
  });
});
