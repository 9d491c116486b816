<?php

/* Calls a network over HTTP, with PHP's own streams, and the key files that `npx tallystick serve` writes. */

declare(strict_types=1);

require_once __DIR__ . '/lianlian.php';

/** What each request has, and what else this one has, such as the header UPI-JWS. */
function headers_with(string ...$headers): array
{
    return ['Content-Type: application/json; charset=utf-8', ...$headers];
}

/** Sends exactly these bytes once, and gives the body and the headers of the answer. */
function post(string $url, string $body, string ...$headers): array
{
    $http = [
        'method' => 'POST',
        'header' => headers_with(...$headers),
        'content' => $body,
        'ignore_errors' => true,
        'follow_location' => 0,
        'timeout' => 30,
    ];
    $answer = file_get_contents($url, false, stream_context_create(['http' => $http]));
    return [$answer, $http_response_header ?? []];
}

/** Writes a request to a file as `post` sends it, to diagnose it. Delete the file afterwards: it contains personal data. */
function capture(string $file, string $url, string $body, string ...$headers): void
{
    umask(0077);
    $head = ['POST ' . parse_url($url, PHP_URL_PATH) . ' HTTP/1.1', 'Host: ' . parse_url($url, PHP_URL_HOST)];
    file_put_contents($file, implode("\r\n", [...$head, ...headers_with(...$headers), '', $body]));
}

/** Your key and those of the network, from the files of a directory. */
final class Keys
{
    private const DUE = 'the directory has signing.key.pem (yours), network-signing.cert.pem and network-encryption.cert.pem (of the network, '
        . 'certificates or public keys): copy your own files under these names, or use the directory of test keys that npx tallystick serve prints';

    public readonly OpenSSLAsymmetricKey $signing;
    public readonly OpenSSLAsymmetricKey $theirSigning;
    public readonly OpenSSLAsymmetricKey $theirEncryption;

    public function __construct(string $directory)
    {
        $read = fn (callable $get, string $file) => $get("file://$directory/$file")
            ?: throw new RuntimeException("no key in $directory/$file; " . self::DUE);
        $this->signing = $read('openssl_pkey_get_private', 'signing.key.pem');
        $this->theirSigning = $read('openssl_pkey_get_public', 'network-signing.cert.pem');
        $this->theirEncryption = $read('openssl_pkey_get_public', 'network-encryption.cert.pem');
    }
}

/**
 * Signs a message of LianLian, encrypts it whole where `pay_load` says so, and gives the members of the answer that are signed.
 *
 * @param list<string> $unsigned of an answer that UNSIGNED has
 * @throws OutcomeUnknown where the answer proves nothing
 */
function lianlian_call(string $url, array $message, Keys $keys, bool $payLoad = false, array $unsigned = []): array
{
    $message['sign_type'] = 'SHA256withRSA';
    $message['sign'] = lianlian_sign($message, $keys->signing, 'SHA256withRSA');
    $json = json_encode($message, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR);
    $body = $payLoad
        ? json_encode(['oid_partner' => $message['oid_partner'], 'pay_load' => lianlian_encrypt($json, $keys->theirEncryption)])
        : $json;
    return lianlian_answered($message, post($url, $body)[0], $keys->theirSigning, $unsigned);
}
