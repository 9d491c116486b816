<?php

/*
 * Asks LianLian what became of a payment by MPAY:
 *
 *     php query.php http://127.0.0.1:4010 .tallystick/keys/member NO_ORDER DT_ORDER
 *
 * first-request.php prints both. Exit code 0: paid, 1: not paid or reversed, 3: not known yet; query again later.
 */

declare(strict_types=1);

require_once __DIR__ . '/call.php';
require_once __DIR__ . '/shop.php';

[, $baseUrl, $directory, $number, $date] = $argv + array_fill(0, 5, '');
if ($argc !== 5) {
    fwrite(STDERR, "usage: php query.php URL DIRECTORY NO_ORDER DT_ORDER\n");
    exit(2);
}
try {
    $asked = ['oid_partner' => OID_PARTNER, 'no_order' => $number, 'dt_order' => $date];
    // A query of Easypay has the names UNSIGNED['EASYPAY_RESULT_QUERY'].
    $answer = lianlian_call("$baseUrl/orderquery.htm", $asked, new Keys($directory), unsigned: UNSIGNED['MPAY_RESULT_QUERY']);
    // 0000 says that the query is answered, and result_pay what became of the payment.
    $state = match (true) {
        $answer['ret_code'] !== '0000' => "ret_code {$answer['ret_code']}",
        in_array($answer['result_pay'] ?? '', ['WAITING', 'PROCESSING', 'REFUND'], true) => $answer['result_pay'],
        default => book_payment($answer),
    };
} catch (OutcomeUnknown | NotBooked $unknown) {
    $state = $unknown->getMessage();
}
$known = ['SUCCESS' => 'paid', 'FAILURE' => 'not paid', 'REFUND' => 'reversed'][$state] ?? null;
echo $number, ': ', $known ?? "not known yet ($state)", "\n";
exit($state === 'SUCCESS' ? 0 : ($known === null ? 3 : 1));
