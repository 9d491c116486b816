import { expect, it } from 'vitest';
import { BoundedMap } from '../../src/gateway/BoundedMap.js';

it('forgets the oldest key, however often its value changes', () => {
  const map = new BoundedMap<number>(3);
  map.set('a', 1).set('b', 2).set('a', 3).set('c', 4);
  expect([...map]).toEqual([
    ['a', 3],
    ['b', 2],
    ['c', 4],
  ]);
  map.set('d', 5);
  expect([...map.keys()]).toEqual(['b', 'c', 'd']);
  map.set('b', 6).set('e', 7);
  expect([...map.keys()]).toEqual(['c', 'd', 'e']);
});

it('begins anew when it is cleared', () => {
  const map = new BoundedMap<number>(2);
  map.set('a', 1).set('b', 2).set('c', 3).clear();
  map.set('x', 1).set('y', 2);
  expect([...map.keys()]).toEqual(['x', 'y']);
  map.set('z', 3);
  expect([...map.keys()]).toEqual(['y', 'z']);
});
