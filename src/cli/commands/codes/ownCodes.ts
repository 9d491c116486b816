import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A code of the library, the command line or the suite. */
export interface OwnCode {
  readonly code: string;
  /** What it belongs to, such as `Lengths`. */
  readonly group: string;
  /** The rule of the violations of its group, where it is one. */
  readonly rule?: string;
  readonly meaning: string;
  /** Where it is not plain why there is such a rule. */
  readonly why?: string;
  readonly fix: string;
}

/** A group of `docs/codes.yaml`. */
interface CodeGroup {
  readonly title: string;
  readonly rule?: string;
  readonly codes: readonly Omit<OwnCode, 'group' | 'rule'>[];
}

/** The entries of a code in `docs/codes.yaml`, which the package contains; a word may be a code of several groups. */
export async function ownCodes(asked: string): Promise<readonly OwnCode[]> {
  const { parse } = await import('yaml');
  const { groups } = parse(readFileSync(codesFile(), 'utf8')) as { readonly groups: readonly CodeGroup[] };
  return groups.flatMap(({ title, rule, codes }) =>
    codes
      .filter(({ code }) => code === asked.toLowerCase())
      .map(({ code, meaning, why, fix }) => ({
        code,
        group: title,
        ...(rule !== undefined && { rule }),
        meaning,
        ...(why !== undefined && { why }),
        fix,
      })),
  );
}

/** From the source as from `dist`. */
function codesFile(): string {
  for (let directory = dirname(fileURLToPath(import.meta.url)); ; directory = dirname(directory)) {
    const candidate = join(directory, 'docs', 'codes.yaml');
    if (existsSync(candidate)) return candidate;
    if (dirname(directory) === directory)
      throw new Error('the file docs/codes.yaml is missing; install the package again');
  }
}
