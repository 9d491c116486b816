<?php

/*
 * A testee of the conformance suite: what it is asked, unionpay.php and lianlian.php answer.
 *
 * The suite writes one JSON object a line to standard input, and reads one a line from standard output.
 */

declare(strict_types=1);

// PHP writes its warnings to standard output by default, which is the protocol's alone.
ini_set('display_errors', 'stderr');

require_once __DIR__ . '/unionpay.php';
require_once __DIR__ . '/lianlian.php';

$operations = [
    'jws-sign' => fn (array $given, int $now) => ['header' => unionpay_sign(octets($given['body']), key_of($given['key']), $given['kid'], $given['appId'], $given['requestPath'] ?? null, $now)],
    'jws-verify' => function (array $given, int $now) {
        unionpay_verify(octets($given['body']), $given['header'], keys_named($given['keys']), $now, $given['requestPath'] ?? null, $given['seen'] ?? [], $given['appId'] ?? null);
        return new stdClass();
    },
    'jwe-encrypt' => fn (array $given) => ['jwe' => unionpay_encrypt(octets($given['plaintext']), key_of($given['key']), $given['kid'])],
    'jwe-decrypt' => fn (array $given) => ['plaintext' => as_bytes(unionpay_decrypt($given['jwe'], keys_named($given['keys'])))],
    'kv-source' => fn (array $given) => ['source' => lianlian_source($given['params'])],
    'kv-sign' => fn (array $given) => ['sign' => lianlian_sign($given['params'], key_of($given['key']), $given['signType'])],
    'kv-verify' => function (array $given) {
        lianlian_verify($given['params'], key_of($given['key']), $given['accept'] ?? ['RSA', 'SHA256withRSA']);
        return new stdClass();
    },
    'payload-encrypt' => fn (array $given) => ['payload' => lianlian_encrypt(octets($given['plaintext']), key_of($given['key']))],
    'payload-decrypt' => fn (array $given) => ['plaintext' => as_bytes(lianlian_decrypt($given['payload'], array_map('key_of', $given['keys'])))],
];

$ready = [
    'type' => 'ready',
    'protocol' => 1,
    'implementation' => ['name' => 'php-openssl', 'version' => PHP_VERSION, 'language' => 'php'],
    'operations' => array_keys($operations),
    'messages' => [],
    'features' => ['app-id', 'accept'],
];

/** The bytes of a value of the protocol's type Bytes. */
function octets(array $data): string
{
    return $data['text'] ?? base64_decode($data['base64']);
}

function as_bytes(string $data): array
{
    return ['base64' => base64_encode($data)];
}

/** An RSA key of a JWK (RFC 7517). PHP reads PEM, so its numbers are written as DER (RFC 8017 appendix A.1). */
function key_of(array $jwk): OpenSSLAsymmetricKey
{
    static $loaded = [];
    return $loaded[serialize($jwk)] ??= isset($jwk['d'])
        ? openssl_pkey_get_private(pem('RSA PRIVATE KEY', sequence("\x02\x01\x00", ...numbers($jwk, 'n', 'e', 'd', 'p', 'q', 'dp', 'dq', 'qi'))))
        : openssl_pkey_get_public(pem('PUBLIC KEY', sequence(
            sequence("\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x01\x01", "\x05\x00"),
            der("\x03", "\x00" . sequence(...numbers($jwk, 'n', 'e'))),
        )));
}

/** Keys by the ID of their certificate. */
function keys_named(array $keys): array
{
    return array_combine(array_column($keys, 'kid'), array_map('key_of', $keys));
}

function numbers(array $jwk, string ...$names): array
{
    return array_map(fn (string $name) => der("\x02", "\x00" . unbase64url($jwk[$name])), $names);
}

function sequence(string ...$parts): string
{
    return der("\x30", implode('', $parts));
}

function der(string $tag, string $content): string
{
    if ($tag === "\x02") {
        // A number has no zero before it but one that says that it is positive.
        $content = ltrim($content, "\x00");
        $content = $content === '' || ord($content[0]) > 127 ? "\x00" . $content : $content;
    }
    $length = strlen($content);
    return $tag . ($length < 128 ? chr($length) : ($length < 256 ? "\x81" . chr($length) : "\x82" . pack('n', $length))) . $content;
}

function pem(string $label, string $der): string
{
    return "-----BEGIN $label-----\n" . chunk_split(base64_encode($der), 64, "\n") . "-----END $label-----\n";
}

function answer(array $operations, array $message): array
{
    try {
        $operation = $operations[$message['operation']];
        return ['status' => 'ok', 'output' => $operation($message['input'], strtotime($message['now']))];
    } catch (Reject $refused) {
        return ['status' => 'reject', 'violations' => [['path' => '', 'rule' => $refused->rule]]];
    } catch (Throwable $error) {
        fwrite(STDERR, get_class($error) . " in {$message['operation']}\n");
        return ['status' => 'error', 'message' => get_class($error)];
    }
}

while (($line = fgets(STDIN)) !== false) {
    $message = json_decode($line, true, 512, JSON_THROW_ON_ERROR);
    if ($message['type'] === 'bye') {
        break;
    }
    $reply = $message['type'] === 'hello'
        ? $ready
        : ['type' => 'result', 'id' => $message['id'], ...answer($operations, $message)];
    fwrite(STDOUT, json_encode($reply, JSON_THROW_ON_ERROR) . "\n");
}
