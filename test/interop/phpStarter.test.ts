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

    it('conforms with functions of a shop, as its comments call them, and names a mistake of theirs', async () => {
      const directory = mkdtempSync(join(tmpdir(), 'tallystick-php-'));
      onTestFinished(() => rmSync(directory, { recursive: true }));
      const between = (name: string, start: RegExp) =>
        start.exec(readFileSync(peer(name), 'utf8'))?.[0] ?? '';
      const keys = between('testee.php', /function key_of[\s\S]*?\n}\n(?=\nfunction answer)/);
      const [one, other] = [/function base64url[\s\S]*?\n}\n/, /function unbase64url[\s\S]*?\n}\n/].map(
        (start) => between('strict.php', start),
      );
      const starter = readFileSync(join(root, 'conformance/starters/testee.php'), 'utf8')
        .replace(/^ {4}\/\/ (?=('kv-| {4}|[\]}],))/gm, '    ')
        .replace(/^\$operations/m, `final class Reject extends Exception {}\n${one}${other}${keys}${SHOP}$&`);
      const file = join(directory, 'testee.php');
      const ask = async (program: string) => {
        writeFileSync(file, program);
        const required = ['kv-source', 'kv-sign', 'kv-verify'].flatMap((name) => ['--require', name]);
        const options = ['--seed', '1', ...required];
        const leftOut = ['--exclude', 'kv-*.rsa*', '--exclude', '*kv-*-rsa'];
        return await runProgram(['conform', ...options, ...leftOut, '--', 'php', file]);
      };
      const right = await ask(starter);
      expect(right.code, right.out).toBe(0);
      const { code, out } = await ask(starter.replace("implode('&', $pairs)", "implode('&', $pairs) . '&'"));
      expect(code).toBe(1);
      expect(out.replace(/\s+/g, ' ')).toContain('over another text: it ends with an ampersand.');
    });
  },
);

/** As a shop writes them, by the rules of LianLian. */
const SHOP = `
function my_source(array $params): string
{
    unset($params['sign']);
    $params = array_filter($params, fn ($value) => $value !== null && $value !== '');
    ksort($params, SORT_STRING);
    $pairs = [];
    foreach ($params as $name => $value) {
        $pairs[] = "$name=$value";
    }
    return implode('&', $pairs);
}
function my_sign(array $params, $key): string
{
    openssl_sign(my_source($params), $signature, $key, OPENSSL_ALGO_SHA256);
    return base64_encode($signature);
}
function my_verify(array $params, $key): bool
{
    $sign = base64_decode($params['sign'] ?? '', true);
    return $sign !== false && base64_encode($sign) === $params['sign']
        && openssl_verify(my_source($params), $sign, $key, OPENSSL_ALGO_SHA256) === 1;
}
`;
