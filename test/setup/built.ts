import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Makes a product where it is missing, or older than a file that it is made of: nobody tests yesterday's.
 *
 * @param product a file that its build writes last
 * @param sources files and folders, from the root of the repository
 * @param script the script of `package.json` that makes it
 */
export function built(product: string, sources: readonly string[], script: string): void {
  if (!isStale(product, sources)) return;
  console.log(`${product} is missing or old: npm run ${script}`);
  execFileSync('npm', ['run', '--silent', script], { stdio: ['ignore', 'ignore', 'inherit'] });
}

function isStale(product: string, sources: readonly string[]): boolean {
  if (!existsSync(product)) return true;
  const made = statSync(product).mtimeMs;
  return sources.flatMap(filesIn).some((file) => statSync(file).mtimeMs > made);
}

function filesIn(path: string): readonly string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
}
