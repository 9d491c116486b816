import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { missingCommands } from '../../tools/builds/missingCommands.js';
import { runProgram } from '../cli/runProgram.js';
import { root } from '../package/repository.js';

const missing = await missingCommands(['php']);
if (missing.length > 0) console.warn('skipped: the starter in PHP, for want of php');

const peer = (name: string) => join(root, 'conformance/peers/php', name);

describe.skipIf(missing.length > 0)(
  'the starter in PHP, with lianlian.php and the functions that the guide names',
  () => {
    it('conforms, with SHA256withRSA alone as the guide leaves out the other sign type', async () => {
      const directory = mkdtempSync(join(tmpdir(), 'tallystick-php-'));
      onTestFinished(() => rmSync(directory, { recursive: true }));
      for (const name of ['lianlian.php', 'strict.php']) copyFileSync(peer(name), join(directory, name));
      const whole = readFileSync(peer('testee.php'), 'utf8');
      const functions = /function key_of[\s\S]*?\n}\n(?=\nfunction answer)/.exec(whole)?.[0] ?? '';
      const starter = readFileSync(join(root, 'conformance/starters/testee.php'), 'utf8');
      const program = starter
        .replace(/^ini_set.*$/m, `$&\nrequire __DIR__ . '/lianlian.php';\n${functions}`)
        .replace(
          '$operations = [',
          `$operations = [
          'kv-source' => fn (array $given): array => ['source' => lianlian_source($given['params'])],
          'kv-sign' => fn (array $given): array =>
            ['sign' => lianlian_sign($given['params'], key_of($given['key']), $given['signType'])],
          'kv-verify' => function (array $given): array {
            lianlian_verify($given['params'], key_of($given['key']), ['SHA256withRSA']);
            return [];
          },`,
        );
      const file = join(directory, 'testee.php');
      writeFileSync(file, program);
      const leftOut = ['--exclude', 'kv-*.rsa*', '--exclude', '*kv-*-rsa'];
      const required = ['serial-pad', 'kv-source', 'kv-sign', 'kv-verify'].flatMap((name) => [
        '--require',
        name,
      ]);
      const { code, out } = await runProgram([
        'conform',
        '--seed',
        '1',
        ...required,
        ...leftOut,
        '--',
        'php',
        file,
      ]);
      expect(code, out).toBe(0);
    });
  },
);
