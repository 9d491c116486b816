<?php

/*
 * Asks LianLian what became of a payment by MPAY, or by the product whose query is the last argument:
 *
 *     php query.php http://127.0.0.1:4010 .tallystick/keys/member NO_ORDER DT_ORDER
 *     php query.php http://127.0.0.1:4010 .tallystick/keys/member NO_ORDER DT_ORDER AGGREGATE_RESULT_QUERY
 *
 * AGGREGATE_RESULT_QUERY also knows payments by UNIFIED_DIRECT on the local gateway; of LianLian itself no page says so.
 * first-request.php prints the first one for its payment. Exit code 0: paid, 1: not paid or reversed, 3: not known yet; query again later.
 */

declare(strict_types=1);

require_once __DIR__ . '/call.php';
require_once __DIR__ . '/shop.php';

const PATHS = [
    'MPAY_RESULT_QUERY' => '/orderquery.htm',
    'EASYPAY_RESULT_QUERY' => '/orderquery.htm',
    'AGGREGATE_RESULT_QUERY' => '/llwalletapi/orderquery.htm',
];

[, $baseUrl, $directory, $number, $date, $query] = $argv + [...array_fill(0, 5, ''), 'MPAY_RESULT_QUERY'];
if ($argc < 5 || $argc > 6 || !isset(PATHS[$query])) {
    fwrite(STDERR, "usage: php query.php URL DIRECTORY NO_ORDER DT_ORDER [QUERY]\n");
    fwrite(STDERR, 'QUERY is one of ' . implode(', ', array_keys(PATHS)) . "; the first by default\n");
    exit(2);
}
try {
    $asked = ['oid_partner' => OID_PARTNER, 'no_order' => $number, 'dt_order' => $date];
    $answer = lianlian_call($baseUrl . PATHS[$query], $asked, new Keys($directory), unsigned: UNSIGNED[$query] ?? []);
    // 0000 says that the query is answered, and result_pay what became of the payment.
    $state = match (true) {
        $answer['ret_code'] !== '0000' => "ret_code {$answer['ret_code']}",
        in_array($answer['result_pay'] ?? '', ['WAITING', 'PROCESSING', 'REFUND'], true) => $answer['result_pay'],
        default => book_payment($answer),
    };
} catch (OutcomeUnknown | NotBooked $unknown) {
    $state = str_replace('query first', 'query again later', $unknown->getMessage());
}
if (str_contains($state, 'ret_code 8901')) {
    $others = implode(' or ', array_diff(array_keys(PATHS), [$query]));
    fwrite(STDERR, "$query knows no such order. If it is of another product, ask with $others as last argument.\n");
}
$known = ['SUCCESS' => 'paid', 'FAILURE' => 'not paid', 'REFUND' => 'reversed'][$state] ?? null;
echo $number, ': ', $known ?? "not known yet ($state)", "\n";
exit($state === 'SUCCESS' ? 0 : ($known === null ? 3 : 1));
