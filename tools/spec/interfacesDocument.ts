import type { TableFile } from '../../src/table/TableFile.js';
import { interfacesByPath } from './interfacesByPath.js';
import { interfacesByTask, type Task } from './interfacesByTask.js';

/** The document that says which interface somebody needs, by what is to be done. */
export function interfacesDocument(tables: readonly TableFile[]): string {
  const systems = new Map(tables.map((file) => [file.interface, file.system]));
  const linked = (name: string) => `[${name}](../spec/tables/${systems.get(name)}/${name}.yaml)`;
  const row = ({ task, interfaces, note = '' }: Task) =>
    `| ${task} | ${interfaces.map(linked).join(', ')} | ${note} |`;
  const areas = Object.entries(interfacesByTask).map(
    ([area, tasks]) =>
      `## ${area}\n\n| I want to | interfaces | note |\n| --- | --- | --- |\n${tasks.map(row).join('\n')}\n`,
  );
  const paths = [...interfacesByPath(tables)].map(
    ([path, names]) => `| \`${path}\` | ${names.map(({ interface: name }) => linked(name)).join(', ')} |`,
  );
  return `# Which interface do I need?

Find what you want to do; the interfaces are in the order of their calls. \`tallystick tables NAME\` prints the rows of one, with its conditions and its flow. Each product needs its own permission for your account: ask for it before you begin.

${areas.join('\n')}
## By its path

A path that you have in your code is published for:

| path | interface |
| --- | --- |
${paths.join('\n')}
`;
}
