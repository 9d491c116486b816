<?php

/*
 * Your shop: put your database in place of it. Here it is files in the directory BOOKS, by default that of temporary files.
 */

declare(strict_types=1);

// The number that LianLian assigned to you.
const OID_PARTNER = '201304121000001004';

// Where notify.php receives notifications; LianLian has to reach it.
const NOTIFY_URL = 'http://127.0.0.1:8080/notify';

/** A signed message that the shop does not book: it is of another merchant, or not what the shop asked for. */
final class NotBooked extends Exception
{
}

/**
 * Notes the amount of an order (`no_order`) or of a refund (`no_refund`), before LianLian is asked for it.
 */
function note_amount(string $name, string $number, string $amount): void
{
    file_put_contents(shop_file("$name-amount", $number), $amount) ?: throw new RuntimeException('not noted');
}

/** The amount of an order (`no_order`) or of a refund (`no_refund`) of the shop; null where the shop has none. */
function noted_amount(string $name, string $number): ?string
{
    $file = shop_file("$name-amount", $number);
    return is_file($file) ? file_get_contents($file) : null;
}

/** Books what LianLian numbers, a payment (`oid_paybill`) or a refund (`oid_refundno`), if it is not booked. */
function book_once(string $name, string $number, callable $book): void
{
    // In a database: one transaction, which inserts the number into a table where it is unique, and books.
    $lock = fopen(shop_file('lock', ''), 'c') ?: throw new RuntimeException('not locked');
    flock($lock, LOCK_EX);
    $file = shop_file("$name-booked", $number);
    if (is_file($file)) {
        return;
    }
    $book();
    // Last: where this fails, the answer is 500, and the notification comes again.
    file_put_contents($file, $number) ?: throw new RuntimeException('not booked');
}

/** The payment (`oid_paybill`) for which an order is delivered: the first one. */
function delivered_for(string $order, string $number): string
{
    $file = shop_file('no_order-booked', $order);
    if (!is_file($file)) {
        file_put_contents($file, $number) ?: throw new RuntimeException('not booked');
    }
    return file_get_contents($file);
}

/**
 * Books what a signed message says of a payment, once, and gives its state.
 *
 * @throws NotBooked where the shop has no such order, or it has another amount
 */
function book_payment(array $signed): string
{
    require_noted($signed, 'no_order', 'money_order');
    [$number, $state] = [text_of($signed, 'oid_paybill'), text_of($signed, 'result_pay')];
    if ($state !== 'SUCCESS' && $state !== 'FAILURE') {
        throw new NotBooked('result_pay is neither SUCCESS nor FAILURE');
    }
    if ($state === 'SUCCESS') {
        book_once('oid_paybill', $number, function () use ($signed, $number): void {
            // Another oid_paybill is another payment, which the payer gets back: deliver for the first alone.
            $isFirst = delivered_for($signed['no_order'], $number) === $number;
            error_log($isFirst ? "paid {$signed['no_order']}" : "paid {$signed['no_order']} twice: refund $number");
        });
    }
    return $state;
}

/**
 * Books what a signed message says of a refund, once, and gives its state: the answer of REFUND_APPLY, that of
 * REFUND_RESULT_QUERY and the notification have the same members.
 *
 * @throws NotBooked where the shop has not asked for this refund, or for another amount
 */
function book_refund(array $signed): string
{
    require_noted($signed, 'no_refund', 'money_refund');
    [$number, $state] = [text_of($signed, 'oid_refundno'), text_of($signed, 'sta_refund')];
    if (!in_array($state, ['0', '1', '2', '3'], true)) {
        throw new NotBooked('sta_refund is not a known one');
    }
    if ($state === '2') {
        book_once('oid_refundno', $number, fn () => error_log("refunded {$signed['no_refund']}"));
    }
    return $state;
}

/** A member that is a text and not empty. Nobody has signed a list. */
function text_of(array $signed, string $name): string
{
    $value = $signed[$name] ?? null;
    return is_string($value) && $value !== '' ? $value : throw new NotBooked("$name is missing");
}

/** Refuses a message of another merchant, of a number that the shop does not have, or of another amount. */
function require_noted(array $signed, string $name, string $amountName): void
{
    if (text_of($signed, 'oid_partner') !== OID_PARTNER) {
        throw new NotBooked('oid_partner is another merchant');
    }
    $noted = noted_amount($name, text_of($signed, $name)) ?? throw new NotBooked("the shop has no such $name");
    if (fen_of($noted) !== fen_of(text_of($signed, $amountName))) {
        throw new NotBooked("$amountName is another than that of the shop");
    }
}

/** An amount in fen: LianLian may write 88, 88.0 or 88.00. */
function fen_of(string $amount): int
{
    if (preg_match('/^(\d{1,12})(?:\.(\d{1,2}))?\z/', $amount, $parts) !== 1) {
        throw new NotBooked('an amount has another form');
    }
    return 100 * (int) $parts[1] + (int) str_pad($parts[2] ?? '', 2, '0');
}

function shop_file(string $kind, string $number): string
{
    return (getenv('BOOKS') ?: sys_get_temp_dir()) . "/$kind-" . hash('sha256', $number);
}
