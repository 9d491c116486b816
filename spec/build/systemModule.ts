import type { Format } from '../../src/codec/Format.js';
import type { Row } from '../../src/codec/Table.js';
import { resolveTable } from '../../src/define/resolveTable.js';
import type { TableFile } from '../../src/define/TableFile.js';
import { messageTypes } from './messageTypes.js';
import { camelCase, pascalCase } from './naming.js';

/** Where a format is exported. */
export interface FormatExport {
  readonly file: string;
  readonly name: string;
}

/**
 * The module of a network: types, tables and message objects of every interface that has a table.
 *
 * @param formats the export of each format, by the name that tables use
 */
export function systemModule(
  tables: readonly TableFile[],
  formats: ReadonlyMap<string, FormatExport>,
): string {
  const used = new Map<string, Set<string>>();
  // Stands for the format until the table is written down as code.
  const formatNamed = (name: string): Format => {
    const found = formats.get(name);
    if (found === undefined) throw new Error(`no format is called ${name}`);
    used.set(found.file, (used.get(found.file) ?? new Set()).add(found.name));
    return { name: found.name, expected: '' };
  };
  const interfaces = tables.flatMap((file) =>
    file.messages === undefined ? [] : [interfaceCode(file as Resolvable, formatNamed)],
  );
  const imports = [...used]
    .sort()
    .map(([file, names]) => `import { ${[...names].sort().join(', ')} } from '../codec/formats/${file}.js';`);
  return `import { createInterface, type Interface, type Message } from '../codec/createMessage.js';
${imports.join('\n')}
import type { MessageTable } from '../codec/Table.js';

${interfaces.join('\n')}`;
}

type Resolvable = TableFile & Required<Pick<TableFile, 'messages'>>;

function interfaceCode(file: Resolvable, formatNamed: (name: string) => Format): string {
  const tables = resolveTable(file, formatNamed);
  const object = camelCase(file.interface);
  const type = pascalCase(file.interface);
  const message = (kind: 'Request' | 'Response') => {
    const name = `${type}${kind}`;
    return `Message<${name}, ${name}Wire, ${name}Input>`;
  };
  return `${messageTypes(`${type}Request`, tables.request, `The request of ${file.interface}`)}
${messageTypes(`${type}Response`, tables.response, `The response of ${file.interface}`)}
const ${object}Request: MessageTable = ${literal(tables.request)};

const ${object}Response: MessageTable = ${literal(tables.response)};

/**
 * ${file.title}. ${file.purpose}
 *
 * @example
 * \`\`\`ts
 * import { ${object} } from 'tallystick/${file.system}';
 *
 * const { valid, violations } = ${object}.request.validate({});
 * \`\`\`
 */
export const ${object}: Interface<
  ${message('Request')},
  ${message('Response')}
> = /* @__PURE__ */ createInterface(${JSON.stringify(file.interface)}, ${object}Request, ${object}Response);
`;
}

/** Data as TypeScript, with the formats as the names they are imported by. */
function literal(value: unknown, key = ''): string {
  if (key === 'format') return (value as Format).name;
  if (Array.isArray(value)) {
    const items = value.map((item) => literal(item));
    return key === 'rows' || key === 'members' ? `[\n${items.join(',\n')},\n]` : `[${items.join(', ')}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value as Row).map(([name, member]) => {
    const quoted = /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
    return `${quoted}: ${literal(member, name)}`;
  });
  return `{ ${members.join(', ')} }`;
}
