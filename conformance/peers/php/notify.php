<?php

/*
 * Receives the notifications of LianLian, of payments and of refunds:
 *
 *     KEYS=.tallystick/keys/member php -S 127.0.0.1:8080 conformance/peers/php/notify.php
 *
 * LianLian sends a notification until it is acknowledged, so each may come several times. What is not acknowledged comes
 * again: so does what the shop does not know, until you look at the log.
 */

declare(strict_types=1);

// With errors on display, PHP answers 200 to what it could not do.
ini_set('display_errors', '0');

require_once __DIR__ . '/lianlian.php';
require_once __DIR__ . '/shop.php';

$theirSigning = openssl_pkey_get_public('file://' . getenv('KEYS') . '/network-signing.cert.pem')
    ?: throw new RuntimeException('no certificate or public key of the network in KEYS/network-signing.cert.pem; KEYS is its directory');

/** The acknowledgement of a notification, after it is booked. */
function notified(string $body, OpenSSLAsymmetricKey $key): array
{
    // Every member of a notification takes part in the signature: the exact body, not $_POST.
    $notice = json_members($body) ?? throw new Reject('signature');
    lianlian_verify($notice, $key, ['SHA256withRSA']);
    match (true) {
        isset($notice['no_refund']) => book_refund($notice),
        isset($notice['result_pay']) => book_payment($notice),
        default => throw new NotBooked('neither a payment nor a refund'),
    };
    return ['ret_code' => '0000', 'ret_msg' => 'ok'];
}

header('Content-Type: application/json; charset=utf-8');
try {
    echo json_encode(notified(file_get_contents('php://input'), $theirSigning));
} catch (Reject | NotBooked $refused) {
    // The sender learns nothing of the reason.
    error_log('not acknowledged: ' . $refused->getMessage());
    http_response_code(400);
    echo json_encode(['ret_code' => '9999', 'ret_msg' => 'refused']);
}
