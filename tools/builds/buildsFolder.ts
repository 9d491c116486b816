import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where programs in other languages are built, for other clones too: `~/.cache/tallystick/NAME`. */
export function buildsFolder(name: string): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'tallystick', name);
}
