import type { MessageTable, Row } from '../../src/table/Row.js';
import { formatImport, literal } from './literal.js';
import { messageTypes } from './messageTypes.js';
import { camelCase, pascalCase } from './naming.js';
import type { TabledInterface } from './TabledInterface.js';

/** The module of a network: types, tables and message objects of every interface that has a table. */
export function systemModule(system: string, interfaces: readonly TabledInterface[]): string {
  const rows = interfaces.flatMap(({ request, response }) => [...request.rows, ...response.rows]);
  return `/**
 * The messages of one network: an object and types for every interface that has a table.
 *
 * @module tallystick/${system}
 */
import { createInterface, type Interface, type Message } from '../codec/createMessage.js';
${formatImport(rows)}
import type { Row } from '../table/Row.js';

${interfaces.map(interfaceCode).join('\n')}`;
}

function interfaceCode({ file, request, response }: TabledInterface): string {
  const object = camelCase(file.interface);
  const type = pascalCase(file.interface);
  const message = (kind: 'Request' | 'Response') => {
    const name = `${type}${kind}`;
    return `Message<${name}, ${name}Wire, ${name}Input>`;
  };
  return `${messageTypes(`${type}Request`, request, `The request of ${file.interface}`)}
${messageTypes(`${type}Response`, response, `The response of ${file.interface}`)}
const ${object}Request: readonly Row[] = ${literal(rulesOf(request), 'rows')};

const ${object}Response: readonly Row[] = ${literal(rulesOf(response), 'rows')};

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
> = /* @__PURE__ */ createInterface('${file.system}', '${file.interface}', ${object}Request, ${object}Response);
`;
}

/** The rows of a table without their texts, which a browser need not load. */
function rulesOf({ rows }: MessageTable): readonly Row[] {
  return rows.map(ruleOf);
}

function ruleOf({ name, note, published, errata, examples, members, ...rules }: Row): Row {
  return { ...rules, ...(members && { members: members.map(ruleOf) }) };
}
