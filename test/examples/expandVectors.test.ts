import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { VectorGroup } from '../../conformance/Vector.js';
import { loadGroups, vectorsDirectory } from '../../conformance/vectors/loadGroups.js';
import { root } from '../package/repository.js';

it.skipIf(spawnSync('python3', ['--version']).error)(
  'the reader of vectors in Python, which shares no code, makes the same whole vectors of the files',
  () => {
    const { status, stdout, stderr } = spawnSync(
      'python3',
      [join(root, 'examples/python/expand_vectors.py'), vectorsDirectory()],
      { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const read = JSON.parse(stdout) as readonly VectorGroup[];
    const groups = loadGroups();
    expect(read.map(({ group }) => group)).toEqual(groups.map(({ group }) => group));
    for (const [index, { group, vectors, ...head }] of groups.entries()) {
      const { vectors: others, ...other } = read[index] as VectorGroup;
      expect(other, group).toEqual({ group, ...head });
      expect(others.length, group).toBe(vectors.length);
      for (const [place, vector] of vectors.entries()) expect(others[place], vector.id).toEqual(vector);
    }
  },
);
