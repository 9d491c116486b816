import { interfaces } from 'tallystick/catalogue';
import { describe, expect, it } from 'vitest';
import { interfaceGroups } from '../../tools/site/interfaceGroups.js';
import { interfacesByTask } from '../../tools/spec/interfacesByTask.js';

const named = Object.values(interfacesByTask).flatMap((tasks) => tasks.flatMap((task) => task.interfaces));

describe('"Which interface do I need?"', () => {
  it('names every interface with a table under a task, and no other', () => {
    const withTable = interfaces.filter(({ tables }) => tables.length > 0).map(({ name }) => name);
    expect(withTable.filter((name) => !named.includes(name))).toEqual([]);
    expect(named.filter((name) => !withTable.includes(name))).toEqual([]);
  });
});

describe('the products', () => {
  it('have every interface once', () => {
    const grouped = interfaceGroups.flatMap(({ entries }) => entries.map(({ name }) => name));
    expect(grouped.toSorted()).toEqual(interfaces.map(({ name }) => name).toSorted());
  });
});
