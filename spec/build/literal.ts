import type { Format } from '../../src/codec/Format.js';

/** Data as TypeScript, with the formats as the names they are imported by. */
export function literal(value: unknown, key = ''): string {
  if (key === 'format') return (value as Format).name;
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
