<?php

declare(strict_types=1);

require_once __DIR__ . '/strict.php';

// By the sign type in small letters: some answers write SHA256WITHRSA.
const ALGORITHMS = ['rsa' => OPENSSL_ALGO_MD5, 'sha256withrsa' => OPENSSL_ALGO_SHA256];
const PAYLOAD_VERSION = 'lianpay1_0_1';

// What takes no part in the signature of the answer to a query, besides lists: nobody has signed it.
const UNSIGNED = ['MPAY_RESULT_QUERY' => ['bank_name', 'memo', 'card_no'], 'EASYPAY_RESULT_QUERY' => ['bank_name', 'memo']];

/**
 * The text that is signed: all but `sign`, lists and what is empty, in the order of ASCII, not encoded. Of the answers to
 * two queries, what UNSIGNED names takes no part either: leave it out before.
 *
 * @throws InvalidArgumentException for an object or another value that is not a text: write it as JSON first
 */
function lianlian_source(array $params): string
{
    unset($params['sign']);
    ksort($params, SORT_STRING);
    $pairs = [];
    foreach ($params as $name => $value) {
        if ($value === null || $value === '' || is_array($value) && array_is_list($value)) {
            continue;
        }
        if (!is_string($value) && !is_int($value)) {
            throw new InvalidArgumentException("$name must be a string; an object is sent as its JSON, by json_encode");
        }
        $pairs[] = $name . '=' . $value;
    }
    return implode('&', $pairs);
}

/** The member `sign` of a message, to which the sign type belongs. */
function lianlian_sign(array $params, OpenSSLAsymmetricKey $key, string $signType): string
{
    $source = lianlian_source(['sign_type' => $signType] + $params);
    openssl_sign($source, $signature, $key, ALGORITHMS[strtolower($signType)]);
    return base64_encode($signature);
}

/**
 * Refuses a message whose signature does not hold, or whose sign type is not accepted. Of an answer to a query, give it the
 * members without what UNSIGNED names, as lianlian_answered does.
 *
 * @param list<string> $accept
 */
function lianlian_verify(array $params, OpenSSLAsymmetricKey $key, array $accept = ['RSA', 'SHA256withRSA']): void
{
    [$signType, $sign] = [$params['sign_type'] ?? null, $params['sign'] ?? null];
    if (!is_string($sign)) {
        throw new Reject('signature');
    }
    $signType = is_string($signType) ? strtolower($signType) : '';
    if (!isset(ALGORITHMS[$signType]) || !in_array($signType, array_map('strtolower', $accept), true)) {
        throw new Reject('value');
    }
    try {
        $source = lianlian_source($params);
    } catch (InvalidArgumentException) {
        throw new Reject('signature');
    }
    if (openssl_verify($source, unbase64($sign) ?? '', $key, ALGORITHMS[$signType]) !== 1) {
        throw new Reject('signature');
    }
}

/** Nobody knows what became of a request: query with the same number before anything is sent again. */
final class OutcomeUnknown extends Exception
{
}

/**
 * The members of the answer that LianLian has signed to a request, and none that it has not. What its ret_code says holds: of
 * a payment step `0000` is success, and `tallystick codes` says what to do with any other.
 *
 * @param array $asked the members of the request
 * @param string|false $body as received; false is no answer, as of file_get_contents
 * @param list<string> $unsigned what takes no part in the signature: of MPAY_RESULT_QUERY UNSIGNED['MPAY_RESULT_QUERY']
 */
function lianlian_answered(array $asked, string|false $body, OpenSSLAsymmetricKey $key, array $unsigned = []): array
{
    $members = $body === false ? null : json_members($body);
    if ($members === null) {
        throw new OutcomeUnknown('no answer of LianLian; query first');
    }
    if (!isset($members['sign'])) {
        $code = $members['ret_code'] ?? null;
        $code = is_string($code) && preg_match('/^\w{1,8}\z/', $code) === 1 ? $code : 'unreadable';
        throw new OutcomeUnknown("not signed: ret_code $code, proves nothing; query first");
    }
    $members = array_diff_key($members, array_flip($unsigned));
    try {
        lianlian_verify($members, $key, ['SHA256withRSA']);
    } catch (Reject $refused) {
        throw new OutcomeUnknown("{$refused->getMessage()} The answer proves nothing; query first", 0, $refused);
    }
    // A signed answer to another request is as authentic. Where an order has a number of yours, its steps differ in oid_paybill.
    $number = isset($asked['no_order']) ? 'no_order' : 'oid_paybill';
    foreach ([$number, 'oid_partner', 'user_id', 'no_refund', 'money_order', 'money_refund'] as $name) {
        if (isset($asked[$name], $members[$name]) && !lianlian_same($name, $asked[$name], $members[$name])) {
            throw new OutcomeUnknown("The answer has another $name and proves nothing; query first");
        }
    }
    return $members;
}

/** Compares amounts by what they are worth: one may come back as 88, 88.0 or 88.00. */
function lianlian_same(string $name, mixed $one, mixed $other): bool
{
    $isAmount = str_starts_with($name, 'money_') && is_numeric($one) && is_numeric($other);
    return $isAmount ? (float) $one === (float) $other : $one === $other;
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
