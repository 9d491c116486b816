<?php

/*
 * A testee of the conformance suite: it answers for your implementation.
 *
 * The suite writes one JSON object a line to standard input, and reads one a line
 * from standard output. Nothing else may go there: logs go to standard error.
 *
 *     npx tallystick conform -- php testee.php
 *
 * What is not declared in $operations is not asked. Add one operation after the
 * other: docs and examples are in conformance/protocol.md of the package, and
 * conformance/peers/php has all that sign, verify, encrypt and decrypt. Keys come
 * as JWK: copy key_of to pem of its testee.php, with base64url and unbase64url of
 * its strict.php, to read them.
 */

declare(strict_types=1);

// PHP writes its warnings to standard output by default.
ini_set('display_errors', 'stderr');

/** The input breaks the protocol. Anything else that is thrown, but Reject of conformance/peers/php, means: we broke. */
final class Refused extends Exception
{
    public function __construct(public readonly string $rule, public readonly ?string $path = null)
    {
        parent::__construct($rule);
    }
}

$operations = [
    'serial-pad' => function (array $given, string $now): array {
        // Call your own code here, and throw Refused where it refuses.
        $serial = $given['serial'];
        $length = preg_match_all('/./su', $serial);
        if ($length < 1 || $length > 64) {
            throw new Refused('length');
        }
        if (preg_match('/^[ -~]*\z/', $serial) !== 1) {
            throw new Refused('charset');
        }
        return ['serial' => str_pad($serial, 14, '0', STR_PAD_LEFT)];
    },
    // For LianLian, with your own functions as my_source, my_sign and my_verify: sign_type
    // joins the parameters before they are signed, and a sign that is there takes no part.
    // 'kv-source' => fn (array $given): array => ['source' => my_source($given['params'])],
    // 'kv-sign' => fn (array $given): array => [
    //     'sign' => my_sign(['sign_type' => $given['signType']] + $given['params'], key_of($given['key'])),
    // ],
    // 'kv-verify' => function (array $given): array {
    //     if (!in_array($given['params']['sign_type'] ?? '', ['SHA256withRSA'], true)) {
    //         throw new Refused('value');
    //     }
    //     return my_verify($given['params'], key_of($given['key'])) ? [] : throw new Refused('signature');
    // },
    // Where they have SHA256withRSA alone, leave out what is about the other type:
    // npx tallystick conform --exclude 'kv-*.rsa*' --exclude '*kv-*-rsa' -- php testee.php
];

// The build that reports name, as GitLab and GitHub say it.
$version = getenv('CI_COMMIT_SHA') ?: getenv('GITHUB_SHA') ?: 'local';

$ready = [
    'type' => 'ready',
    'protocol' => 1,
    'implementation' => ['name' => 'my-implementation', 'version' => $version, 'language' => 'php'],
    'operations' => array_keys($operations),
    // Which messages you implement; left out, the suite asks eight, LianLian's too:
    // "messages" => ["unionpay/MOBILE_NUMBER_VERIFICATION/request"],
];

function answer(callable $operation, array $message): array
{
    try {
        // An empty array would be a list in JSON.
        return ['status' => 'ok', 'output' => (object) $operation($message['input'], $message['now'])];
    } catch (Refused | Reject $refused) {
        $path = $refused->path ?? null;
        $violation = ['rule' => $refused->rule] + ($path === null ? [] : ['path' => $path]);
        return ['status' => 'reject', 'violations' => [$violation]];
    } catch (Throwable $error) {
        fwrite(STDERR, get_class($error) . " in {$message['operation']}, line {$error->getLine()} of {$error->getFile()}\n");
        return ['status' => 'error', 'message' => get_class($error)];
    }
}

function send(array $message): void
{
    echo json_encode($message, JSON_THROW_ON_ERROR), "\n";
    flush();
}

while (($line = fgets(STDIN)) !== false) {
    $message = json_decode($line, true, 512, JSON_THROW_ON_ERROR);
    match ($message['type']) {
        'hello' => send($ready),
        'case' => send(['type' => 'result', 'id' => $message['id']] + answer($operations[$message['operation']], $message)),
        'bye' => exit(0),
        default => null,
    };
}
