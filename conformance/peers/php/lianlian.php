<?php

declare(strict_types=1);

require_once __DIR__ . '/strict.php';

const ALGORITHMS = ['RSA' => OPENSSL_ALGO_MD5, 'SHA256withRSA' => OPENSSL_ALGO_SHA256];
const PAYLOAD_VERSION = 'lianpay1_0_1';

/** The text that is signed: all but `sign` and what is empty, in the order of ASCII, not encoded. */
function lianlian_source(array $params): string
{
    unset($params['sign']);
    ksort($params, SORT_STRING);
    $pairs = [];
    foreach ($params as $name => $value) {
        if ($value !== null && $value !== '') {
            $pairs[] = $name . '=' . $value;
        }
    }
    return implode('&', $pairs);
}

/** The member `sign` of a message, to which the sign type belongs. */
function lianlian_sign(array $params, OpenSSLAsymmetricKey $key, string $signType): string
{
    $source = lianlian_source(['sign_type' => $signType] + $params);
    openssl_sign($source, $signature, $key, ALGORITHMS[$signType]);
    return base64_encode($signature);
}

/**
 * Refuses a message whose signature does not hold, or whose sign type is not accepted.
 *
 * @param list<string> $accept
 */
function lianlian_verify(array $params, OpenSSLAsymmetricKey $key, array $accept = ['RSA', 'SHA256withRSA']): void
{
    $signType = $params['sign_type'] ?? '';
    if (!isset(ALGORITHMS[$signType]) || !in_array($signType, $accept, true)) {
        throw new Reject('value');
    }
    $signature = unbase64($params['sign'] ?? '') ?? '';
    if (openssl_verify(lianlian_source($params), $signature, $key, ALGORITHMS[$signType]) !== 1) {
        throw new Reject('signature');
    }
}

/** The value of `pay_load` for the holder of a certificate. */
function lianlian_encrypt(string $plaintext, OpenSSLAsymmetricKey $key): string
{
    [$macKey, $contentKey, $nonce] = [random_bytes(32), random_bytes(32), random_bytes(8)];
    openssl_public_encrypt($macKey, $first, $key, OPENSSL_PKCS1_OAEP_PADDING);
    openssl_public_encrypt($contentKey, $second, $key, OPENSSL_PKCS1_OAEP_PADDING);
    $text = base64_encode($nonce) . '$' . base64_encode(lianlian_counter($plaintext, $contentKey, $nonce));
    $mac = hash_hmac('sha256', $text, $macKey, true);
    return implode('$', [PAYLOAD_VERSION, base64_encode($first), base64_encode($second), $text, base64_encode($mac)]);
}

/** Encrypts and decrypts: AES in counter mode, whose first block is the nonce and then the number 1. */
function lianlian_counter(string $data, string $key, string $nonce): string
{
    return openssl_encrypt($data, 'aes-256-ctr', $key, OPENSSL_RAW_DATA, $nonce . pack('J', 1));
}

/**
 * What a `pay_load` holds. It names no key, so each is tried; what is wrong inside is the one rule `decryption`.
 *
 * @param list<OpenSSLAsymmetricKey> $keys private ones
 */
function lianlian_decrypt(string $payload, array $keys): string
{
    $parts = explode('$', $payload);
    // Some senders break the lines of Base64.
    $octets = array_map(fn (string $part) => unbase64(str_replace(["\r", "\n"], '', $part)), array_slice($parts, 1));
    if (count($parts) !== 6 || $parts[0] !== PAYLOAD_VERSION || in_array(null, $octets, true)) {
        throw new Reject('header');
    }
    [$first, $second, $nonce, $ciphertext, $mac] = $octets;
    if (strlen($nonce) !== 8 || strlen($mac) !== 32) {
        throw new Reject('header');
    }
    foreach ($keys as $key) {
        $isRight = openssl_private_decrypt($first, $macKey, $key, OPENSSL_PKCS1_OAEP_PADDING)
            && openssl_private_decrypt($second, $contentKey, $key, OPENSSL_PKCS1_OAEP_PADDING)
            && strlen($macKey) === 32
            && strlen($contentKey) === 32;
        if ($isRight && hash_equals(hash_hmac('sha256', $parts[3] . '$' . $parts[4], $macKey, true), $mac)) {
            return lianlian_counter($ciphertext, $contentKey, $nonce);
        }
    }
    throw new Reject('decryption');
}
