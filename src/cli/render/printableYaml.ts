import { escapeUnprintable, printable } from '../../codec/printable.js';

/**
 * Writes YAML that is safe to print and has the same value: a text with controls is written in double quotes, with
 * escapes (YAML 1.2 section 5.7).
 */
export async function printableYaml(value: unknown): Promise<string> {
  const { stringify } = await import('yaml');
  const yaml = stringify(value);
  if (isPrintable(yaml)) return yaml;
  const quoted = stringify(value, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 });
  return quoted.split('\n').map(escapeUnprintable).join('\n');
}

function isPrintable(yaml: string): boolean {
  return yaml.split('\n').every((line) => printable(line) === line);
}
