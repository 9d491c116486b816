/** A name that is alone on its line, as panels of browsers copy headers. */
const NAME = /^:?[\w-]{1,100}:?$/;
const PSEUDO = /^:(?:authority|method|path|scheme|status):?$/;
/** More lines are not headers. */
const MOST_LINES = 1000;

/**
 * Headers that a panel of a browser copied with each name on a line and its value on the next.
 *
 * @returns them as HTTP writes them; undefined where it is something else
 */
export function textOfHeaderTable(bytes: Buffer): Buffer | undefined {
  const lines = bytes
    .toString('latin1', 0, 0x10000)
    .split(/\r?\n/, MOST_LINES)
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim());
  const names = lines.filter((_, index) => index % 2 === 0);
  if (lines.length < 8 || lines.length % 2 !== 0 || !names.every((name) => NAME.test(name))) return undefined;
  if (!names.some((name) => PSEUDO.test(name)) && !names.every((name) => name.endsWith(':')))
    return undefined;
  const written = names.map((name, index) => {
    const value = lines[2 * index + 1] ?? '';
    return `${name.endsWith(':') ? name : `${name}:`} ${value}\r\n`;
  });
  return Buffer.from(`${written.join('')}\r\n`, 'latin1');
}
