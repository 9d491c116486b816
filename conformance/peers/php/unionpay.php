<?php

declare(strict_types=1);

require_once __DIR__ . '/strict.php';

/** The members of the protected header that have to be understood, and what they look like. */
const CRITICAL = [
    'UPI-UUID' => '/\A[0-9a-f]{32}\z/',
    'UPI-TIMESTAMP' => '/\A[0-9]{10}\z/',
    'UPI-APPID' => '/\A[!-~]{8}\z/',
    'UPI-REQPATH' => '#\A/[!-~]*\z#',
];

/** The value of UPI-JWS over the exact bytes of a body. */
function unionpay_sign(string $body, OpenSSLAsymmetricKey $key, string $kid, string $appId, ?string $path, int $now): string
{
    $members = [
        'UPI-UUID' => bin2hex(random_bytes(16)),
        'UPI-TIMESTAMP' => (string) $now,
        'UPI-APPID' => $appId,
    ];
    if ($path !== null) {
        $members['UPI-REQPATH'] = $path;
    }
    $header = ['alg' => 'RS256', 'kid' => $kid, 'crit' => array_keys($members), ...$members];
    $protected = base64url(json_encode($header, JSON_UNESCAPED_SLASHES | JSON_THROW_ON_ERROR));
    openssl_sign($protected . '.' . base64url($body), $signature, $key, OPENSSL_ALGO_SHA256);
    return $protected . '..' . base64url($signature);
}

/** A JWE in compact form for the holder of a certificate: RSA1_5 and A128CBC-HS256 (RFC 7518 section 5.2). */
function unionpay_encrypt(string $plaintext, OpenSSLAsymmetricKey $key, string $kid): string
{
    $header = base64url(json_encode(['alg' => 'RSA1_5', 'enc' => 'A128CBC-HS256', 'kid' => $kid], JSON_THROW_ON_ERROR));
    $contentKey = random_bytes(32); // new ones for each message
    $iv = random_bytes(16);
    openssl_public_encrypt($contentKey, $wrapped, $key, OPENSSL_PKCS1_PADDING);
    $ciphertext = openssl_encrypt($plaintext, 'aes-128-cbc', substr($contentKey, 16), OPENSSL_RAW_DATA, $iv);
    $tag = unionpay_tag($contentKey, $header, $iv, $ciphertext);
    return implode('.', [$header, ...array_map('base64url', [$wrapped, $iv, $ciphertext, $tag])]);
}

/** The authentication tag of A128CBC-HS256. */
function unionpay_tag(string $contentKey, string $header, string $iv, string $ciphertext): string
{
    $covered = $header . $iv . $ciphertext . pack('J', 8 * strlen($header));
    return substr(hash_hmac('sha256', $covered, substr($contentKey, 0, 16), true), 0, 16);
}

/**
 * Refuses a UPI-JWS that does not hold for a body, is too old or new, was seen, or is meant for another.
 *
 * @param array<string, OpenSSLAsymmetricKey> $keys by the ID of their certificate
 * @param list<string> $seen each UPI-UUID that was received before
 */
function unionpay_verify(string $body, string $jws, array $keys, int $now, ?string $path = null, array $seen = [], ?string $appId = null): void
{
    [$members, $signature] = unionpay_protected($jws);
    $key = $keys[$members['kid']] ?? throw new Reject('key');
    $signed = strtok($jws, '.') . '.' . base64url($body);
    if (openssl_verify($signed, $signature, $key, OPENSSL_ALGO_SHA256) !== 1) {
        throw new Reject('signature');
    }
    if (abs($now - (int) $members['UPI-TIMESTAMP']) > 300) {
        throw new Reject('timestamp');
    }
    if ($path !== null && ($members['UPI-REQPATH'] ?? null) !== $path) {
        throw new Reject('path');
    }
    if ($appId !== null && $members['UPI-APPID'] !== $appId) {
        throw new Reject('app-id');
    }
    if (in_array($members['UPI-UUID'], $seen, true)) {
        throw new Reject('replay');
    }
}

/** The members of the header of a detached JWS, each in its form, and the signature. */
function unionpay_protected(string $jws): array
{
    $parts = explode('.', $jws);
    if (count($parts) !== 3 || $parts[1] !== '' || $parts[2] === '') {
        throw new Reject('header');
    }
    $signature = unbase64url($parts[2]);
    $members = json_members(unbase64url($parts[0]) ?? '');
    if ($signature === null || $members === null) {
        throw new Reject('header');
    }
    $forms = CRITICAL;
    if (!array_key_exists('UPI-REQPATH', $members)) {
        unset($forms['UPI-REQPATH']);
    }
    foreach (['kid' => '/\A[ -~]+\z/', ...$forms] as $name => $form) {
        if (!is_string($members[$name] ?? null) || !preg_match($form, $members[$name])) {
            throw new Reject('header');
        }
    }
    $crit = $members['crit'] ?? null;
    $isNamed = is_array($crit) && count($crit) === count($forms);
    foreach (array_keys($forms) as $name) {
        $isNamed = $isNamed && in_array($name, $crit, true);
    }
    if (!$isNamed || ($members['alg'] ?? null) !== 'RS256' || array_intersect(['b64', 'zip'], array_keys($members)) !== []) {
        throw new Reject('header');
    }
    return [$members, $signature];
}

/**
 * What a JWE holds. Whatever is wrong inside is the one rule `decryption`.
 *
 * @param array<string, OpenSSLAsymmetricKey> $keys private ones by the ID of their certificate
 */
function unionpay_decrypt(string $jwe, array $keys): string
{
    $parts = explode('.', $jwe);
    $octets = array_map('unbase64url', $parts);
    if (count($parts) !== 5 || in_array(null, $octets, true) || in_array('', $octets, true)) {
        throw new Reject('header');
    }
    [$protected, $wrapped, $iv, $ciphertext, $tag] = $octets;
    $header = json_members($protected);
    $isKnown = ($header['alg'] ?? null) === 'RSA1_5' && ($header['enc'] ?? null) === 'A128CBC-HS256';
    $isPlain = $header !== null && array_intersect(['zip', 'crit'], array_keys($header)) === [];
    if (!$isKnown || !$isPlain || !is_string($header['kid'] ?? null)) {
        throw new Reject('header');
    }
    $key = $keys[$header['kid']] ?? throw new Reject('key');
    // Where RSA fails, go on with a random key, so that nobody learns which it was (RFC 7516 section 11.5).
    $contentKey = random_bytes(32);
    if (openssl_private_decrypt($wrapped, $unwrapped, $key, OPENSSL_PKCS1_PADDING) && strlen($unwrapped) === 32) {
        $contentKey = $unwrapped;
    }
    if (strlen($iv) !== 16 || !hash_equals(unionpay_tag($contentKey, $parts[0], $iv, $ciphertext), $tag)) {
        throw new Reject('decryption');
    }
    $plaintext = openssl_decrypt($ciphertext, 'aes-128-cbc', substr($contentKey, 16), OPENSSL_RAW_DATA, $iv);
    return $plaintext === false ? throw new Reject('decryption') : $plaintext;
}
