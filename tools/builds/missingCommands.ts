import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** The commands of a list that the machine does not have. */
export async function missingCommands(needs: readonly string[]): Promise<readonly string[]> {
  const found = await Promise.all(
    needs.map((command) =>
      execute('which', [command]).then(
        () => true,
        () => false,
      ),
    ),
  );
  return needs.filter((_, index) => !found[index]);
}
