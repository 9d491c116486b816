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

/** What a program of a dependency loads, and its licence. */
const OF_A_DEPENDENCY = /\.(?:[cm]?js|json)$|\/licen[cs]e[^/]*$/i;

/**
 * The built package and its dependencies for production, by the list of `npm pack` and the lock file: nothing is
 * installed, so the same sources give the same files.
 *
 * @param root the root of the repository, with `dist` and `node_modules`
 * @returns the files, sorted by their paths
 */
export function packageFiles(root: string): readonly PackageFile[] {
  const paths = [...publishedFiles(root), ...productionPackages(root).flatMap((name) => filesOf(root, name))];
  return paths.sort().map((path) => ({ path, bytes: readFileSync(join(root, path)) }));
}

function publishedFiles(root: string): readonly string[] {
  const words = ['pack', '--json', '--dry-run', '--ignore-scripts'];
  const listed = execFileSync('npm', words, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 26 });
  const [{ files }] = JSON.parse(listed) as [{ readonly files: readonly { readonly path: string }[] }];
  return files.map(({ path }) => path).filter((path) => !NOT_READ.test(path));
}

function productionPackages(root: string): readonly string[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly packages: Readonly<
      Record<string, Partial<Record<'dev' | 'devOptional' | 'optional' | 'peer', true>>>
    >;
  };
  return Object.entries(packages)
    .filter(
      ([name, { dev, devOptional, optional, peer }]) =>
        name !== '' && !(dev || devOptional || optional || peer),
    )
    .map(([name]) => name);
}

/** Without the packages inside it, which the lock file lists too. */
function filesOf(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (lstatSync(join(root, path)).isDirectory()) return name === 'node_modules' ? [] : filesOf(root, path);
    return OF_A_DEPENDENCY.test(path) ? [path] : [];
  });
}
