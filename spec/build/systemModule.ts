import type { Format } from '../../src/codec/Format.js';
import type { MessageTable, Row } from '../../src/codec/Table.js';
import { resolveTable } from '../../src/define/resolveTable.js';
import type { TableFile } from '../../src/define/TableFile.js';
import { type FormatExport, importedFormats } from './importedFormats.js';
import { literal } from './literal.js';
import { messageTypes } from './messageTypes.js';
import { camelCase, pascalCase } from './naming.js';

/**
 * The module of a network: types, tables and message objects of every interface that has a table.
 *
 * @param formats the export of each format, by the name that tables use
 */
export function systemModule(
  system: string,
  tables: readonly TableFile[],
  formats: ReadonlyMap<string, FormatExport>,
): string {
  const { formatNamed, imports } = importedFormats(formats);
  const interfaces = tables.flatMap((file) =>
    file.messages === undefined ? [] : [interfaceCode(file as Resolvable, formatNamed)],
  );
  return `/**
 * The messages of one network: an object and types for every interface that has a table.
 *
 * @module tallystick/${system}
 */
import { createInterface, type Interface, type Message } from '../codec/createMessage.js';
${imports().join('\n')}
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
const ${object}Request: MessageTable = ${literal(rulesOf(tables.request))};

const ${object}Response: MessageTable = ${literal(rulesOf(tables.response))};

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

/** A table without its texts, which a browser need not load. */
function rulesOf({ name, rows }: MessageTable): MessageTable {
  return { name, rows: rows.map(ruleOf) };
}

function ruleOf({ name, note, published, errata, examples, members, ...rules }: Row): Row {
  return { ...rules, ...(members && { members: members.map(ruleOf) }) };
}
