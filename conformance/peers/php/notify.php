<?php

/*
 * Receives the notifications of LianLian:
 *
 *     KEYS=.tallystick/keys/member php -S 127.0.0.1:8080 conformance/peers/php/notify.php
 *
 * LianLian sends a notification until it is acknowledged, so each may come several times. The directory BOOKS, by
 * default that of temporary files, remembers what is booked.
 */

declare(strict_types=1);

// With errors on display, PHP answers 200 to what it could not do.
ini_set('display_errors', '0');

require_once __DIR__ . '/lianlian.php';

$theirSigning = openssl_pkey_get_public('file://' . getenv('KEYS') . '/network-signing.cert.pem');
$books = getenv('BOOKS') ?: sys_get_temp_dir();

/** Whether this call is the one that books the transaction. A file in a directory takes the place of your database. */
function booked_now(array $notice, string $books): bool
{
    // In a database: in one transaction, insert oid_paybill into a table where it is unique, and book the order.
    $name = "$books/booked-" . hash('sha256', $notice['oid_paybill']);
    if (is_file($name)) {
        return false;
    }
    // Fails where another call was faster; PHP answers 500 then, and LianLian sends the notification again.
    $file = fopen($name, 'x') ?: throw new RuntimeException('not booked');
    return fwrite($file, $notice['no_order']) !== false;
}

/** The acknowledgement of a notification, after it is booked. */
function notified(string $body, OpenSSLAsymmetricKey $key, string $books): array
{
    // Every member takes part in the signature: the exact body, not $_POST.
    $notice = json_members($body) ?? throw new Reject('signature');
    lianlian_verify($notice, $key, ['SHA256withRSA']);
    if ($notice['result_pay'] === 'SUCCESS' && booked_now($notice, $books)) {
        error_log("paid {$notice['no_order']}");
    }
    return ['ret_code' => '0000', 'ret_msg' => 'ok'];
}

header('Content-Type: application/json; charset=utf-8');
try {
    echo json_encode(notified(file_get_contents('php://input'), $theirSigning, $books));
} catch (Reject $refused) {
    // The sender learns nothing of the reason.
    error_log($refused->getMessage());
    http_response_code(400);
    echo json_encode(['ret_code' => '9999', 'ret_msg' => 'refused']);
}
