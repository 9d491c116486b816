import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file of the package as it is installed: its path below the folder of the package, and its bytes. */
export interface PackageFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What is published and no command reads. */
const NOT_READ = /^(?:dist\/(?:browser|types)|docs\/guides|spec)\//;

/** Optional packages that `tables import` loads: an executable has no project that could add them. */
const PARSERS = ['htmlparser2', 'marked'];

/** What a program of a dependency loads, and its licence. */
const OF_A_DEPENDENCY = /\.(?:[cm]?js|json)$|\/licen[cs]e[^/]*$/i;

/**
 * The built package, its dependencies for production and the parsers of pages, by the list of `npm pack` and the lock
 * file: nothing is installed, so the same sources give the same files.
 *
 * @param root the root of the repository, with `dist` and `node_modules`
 * @returns the files, sorted by their paths
 */
export function packageFiles(root: string): readonly PackageFile[] {
  const paths = [...publishedFiles(root), ...loadedPackages(root).flatMap((folder) => filesOf(root, folder))];
  return paths.sort().map((path) => ({ path, bytes: readFileSync(join(root, path)) }));
}

function publishedFiles(root: string): readonly string[] {
  const words = ['pack', '--json', '--dry-run', '--ignore-scripts'];
  const listed = execFileSync('npm', words, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  const [{ files }] = JSON.parse(listed) as [{ readonly files: readonly { readonly path: string }[] }];
  return files.map(({ path }) => path).filter((path) => !NOT_READ.test(path));
}

/** What the lock file says of each package, by its folder: the project itself is in ''. */
type Packages = Readonly<Record<string, { readonly dependencies?: Readonly<Record<string, string>> }>>;

/** The folders of what the package loads, and of what that loads. */
function loadedPackages(root: string): readonly string[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Packages;
  };
  const namesOf = (folder: string) => Object.keys(packages[folder]?.dependencies ?? {});
  const found = new Set<string>();
  const add = (names: readonly string[], from: string): void => {
    for (const folder of names.map((name) => folderOf(name, from, packages))) {
      if (found.has(folder)) continue;
      found.add(folder);
      add(namesOf(folder), folder);
    }
  };
  add([...namesOf(''), ...PARSERS], '');
  return [...found];
}

/** Where a package in `from` finds another one: inside itself, or inside the next package around it. */
function folderOf(name: string, from: string, packages: Packages): string {
  const folder = join(from, 'node_modules', name);
  if (folder in packages) return folder;
  if (from === '') throw new Error(`The lock file lacks ${name}.`);
  return folderOf(name, from.slice(0, Math.max(0, from.lastIndexOf('node_modules/') - 1)), packages);
}

/** Without the packages inside it, which the lock file lists too. */
function filesOf(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (lstatSync(join(root, path)).isDirectory()) return name === 'node_modules' ? [] : filesOf(root, path);
    return OF_A_DEPENDENCY.test(path) ? [path] : [];
  });
}
