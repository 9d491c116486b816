import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { circleIn, graphOf, importsUnder } from './importGraph.js';

const imports = importsUnder(['src', 'conformance', 'tools', 'examples', 'bench']);

/** The folder of a concept; a file next to folders, such as an entry point, stands for itself. */
function folderOf(file: string): string {
  const folder = dirname(file);
  // Below `src`, a concept has parts: a row and its axes know each other.
  if (folder.startsWith('src/')) return folder.split('/').slice(0, 2).join('/');
  return [...folders].some((other) => other.startsWith(`${folder}/`)) ? file : folder;
}

const folders = new Set(imports.flatMap(({ from, to }) => [dirname(from), dirname(to)]));

/** The tools that make the vectors and their keys, that test the suite, and that ask peers. */
const OF_THE_SUITE = /^tools\/(?:vectors|signing|mutation|interop)\//;

const LAYERS: Readonly<Record<string, number>> = {
  'src/table': 0,
  'src/codec': 1,
  'src/networks': 2,
  'src/wire': 2,
  'src/envelope': 3,
  'src/diagnose': 4,
  'src/http': 5,
  'src/gateway': 6,
  'src/cli': 7,
};

describe('imports', () => {
  it('finds a circle', () => {
    const graph = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c', 'd'])],
      ['d', new Set(['b'])],
    ]);
    expect(circleIn(graph)).toEqual(['b', 'd', 'b']);
  });

  it('go in no circle between files that load each other', () => {
    expect(
      circleIn(
        graphOf(
          imports.filter(({ isLoaded }) => isLoaded),
          (file) => file,
        ),
      ),
    ).toEqual([]);
  });

  it('go in no circle between folders', () => {
    expect(circleIn(graphOf(imports, folderOf))).toEqual([]);
  });

  it('go down: table, codec, networks, envelope and diagnosis, HTTP, gateway, command line', () => {
    const upwards = imports.filter(({ from, to }) => {
      const [above, below] = [LAYERS[folderOf(from)], LAYERS[folderOf(to)]];
      return above !== undefined && below !== undefined && above < below;
    });
    expect(upwards).toEqual([]);
  });

  it('of the command line go down: commands, render and arguments, io', () => {
    const layers = ['io', 'render arguments', 'commands'];
    const layerOf = (file: string) => {
      const [, folder = ''] = /^src\/cli\/(\w+)\//.exec(file) ?? [];
      return folder === '' ? undefined : layers.findIndex((layer) => layer.split(' ').includes(folder));
    };
    const inside = imports.filter(({ from, to }) => layerOf(from) !== undefined && layerOf(to) !== undefined);
    expect(inside.length).toBeGreaterThan(100);
    expect(inside.map(({ from }) => layerOf(from))).not.toContain(-1);
    const upwards = inside.filter(
      ({ from, to, isLoaded }) => isLoaded && (layerOf(from) ?? 0) < (layerOf(to) ?? 0),
    );
    expect(upwards).toEqual([]);
  });

  it('of what is published reach no tool, and none reach a test', () => {
    const astray = imports.filter(
      ({ from, to }) => to.startsWith('test/') || (to.startsWith('tools/') && !from.startsWith('tools/')),
    );
    expect(astray).toEqual([]);
  });

  it('of the suite from elsewhere take what stands at its top, and nothing out of its folders', () => {
    const astray = imports.filter(
      ({ from, to }) =>
        !from.startsWith('conformance/') && !OF_THE_SUITE.test(from) && /^conformance\/.+\//.test(to),
    );
    expect(astray).toEqual([]);
  });
});
