import { dirname } from 'node:path';
import { isInSample } from './isInSample.js';

/** What is read of Stryker's report. */
export interface MutationReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>;
  readonly testFiles?: Readonly<Record<string, { readonly tests: readonly { id: string; name: string }[] }>>;
}

interface Mutant {
  readonly id: string;
  readonly status: string;
  readonly killedBy?: readonly string[];
}

interface Figures {
  mutants: number;
  bySuite: number;
  byTests: number;
}

/** How many changes of each folder the suite notices, and how many of the others the project's own tests. */
export function figuresOf({ files, testFiles = {} }: MutationReport): ReadonlyMap<string, Figures> {
  const names = new Map(
    Object.values(testFiles).flatMap(({ tests }) => tests.map(({ id, name }) => [id, name])),
  );
  const figures = new Map<string, Figures>();
  for (const [file, { mutants }] of Object.entries(files)) {
    for (const { id, status, killedBy: [killer = ''] = [] } of mutants) {
      if (status === 'Ignored' || !isInSample(id)) continue;
      for (const place of [dirname(file), 'all']) {
        const sum = figures.get(place) ?? { mutants: 0, bySuite: 0, byTests: 0 };
        figures.set(place, sum);
        sum.mutants += 1;
        if (status === 'Timeout') sum.bySuite += 1;
        if (status !== 'Killed') continue;
        if ((names.get(killer) ?? killer).startsWith('test/')) sum.byTests += 1;
        else sum.bySuite += 1;
      }
    }
  }
  return figures;
}

/** The figures as a table in Markdown. */
export function figuresInWords(report: MutationReport): string {
  const rows = [...figuresOf(report)].sort(
    ([one], [other]) => Number(one === 'all') - Number(other === 'all'),
  );
  return [
    '| directory | mutants | killed by the suite | by the project’s tests | not killed | score |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map(([place, { mutants, bySuite, byTests }]) => {
      const killed = bySuite + byTests;
      const share = ((100 * killed) / mutants).toFixed(1);
      return `| ${place} | ${mutants} | ${bySuite} | ${byTests} | ${mutants - killed} | ${share} % |`;
    }),
  ].join('\n');
}
