import type { Format } from '../../src/table/format/format.js';
import { exportOf, formatsOf } from '../../src/table/format/formatNamed.js';
import type { Row } from '../../src/table/Row.js';

/** Data as TypeScript, with the formats as the names they are imported by. */
export function literal(value: unknown, key = ''): string {
  if (key === 'format') return exportOf(value as Format);
  if (Array.isArray(value)) {
    const items = value.map((item) => literal(item));
    return key === 'rows' || key === 'members' ? `[\n${items.join(',\n')},\n]` : `[${items.join(', ')}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value as object).map(([name, member]) => {
    const quoted = /^[A-Za-z_]\w*$/.test(name) ? name : JSON.stringify(name);
    return `${quoted}: ${literal(member, name)}`;
  });
  return `{ ${members.join(', ')} }`;
}

/** The import of the formats that rows have, members included. */
export function formatImport(rows: readonly Row[]): string {
  const names = [...new Set(formatsOf(rows).map(exportOf))].sort();
  return `import { ${names.join(', ')} } from '../table/format/formats.js';`;
}
