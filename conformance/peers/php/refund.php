<?php

/*
 * Asks LianLian for a refund, and what became of it:
 *
 *     php refund.php http://127.0.0.1:4010 .tallystick/keys/member apply NO_ORDER 8.00
 *     php refund.php http://127.0.0.1:4010 .tallystick/keys/member query NO_REFUND DT_REFUND
 *
 * The first prints the second. Query 15 minutes later where no notification came. Exit code 0: refunded, 1: not refunded,
 * 3: not known yet.
 */

declare(strict_types=1);

require_once __DIR__ . '/call.php';
require_once __DIR__ . '/shop.php';

[, $baseUrl, $directory, $step, $first, $second] = $argv + array_fill(0, 6, '');
if (!in_array($step, ['apply', 'query'], true) || $second === '') {
    fwrite(STDERR, "usage: php refund.php URL DIRECTORY apply NO_ORDER AMOUNT\n       php refund.php URL DIRECTORY query NO_REFUND DT_REFUND\n");
    exit(2);
}
if ($step === 'apply' && (preg_match('/^\d{1,9}\.\d\d\z/', $second) !== 1 || (float) $second === 0.0)) {
    fwrite(STDERR, "AMOUNT is such as 8.00\n");
    exit(2);
}
$keys = new Keys($directory);
$now = (new DateTimeImmutable('now', new DateTimeZone('Asia/Shanghai')))->format('YmdHis');
[$number, $date] = $step === 'query' ? [$first, $second] : [$now . bin2hex(random_bytes(6)), $now];
$refund = ['oid_partner' => OID_PARTNER, 'no_refund' => $number, 'dt_refund' => $date];
try {
    if ($step === 'apply') {
        note_amount('no_refund', $number, $second);
        $refund += ['no_order' => $first, 'money_refund' => $second, 'notify_url' => NOTIFY_URL];
    }
    $path = $step === 'apply' ? '/exchangerefund.htm' : '/refundquery.htm';
    $answer = lianlian_call($baseUrl . $path, $refund, $keys);
    // 0000 says that the request is taken, and sta_refund what became of it.
    $state = $answer['ret_code'] === '0000' ? book_refund($answer) : "ret_code {$answer['ret_code']}";
} catch (OutcomeUnknown | NotBooked $unknown) {
    $state = str_replace('query first', 'query it', $unknown->getMessage());
}
echo $number, ': ', ['1' => 'being processed', '2' => 'refunded', '3' => 'not refunded'][$state] ?? "not known yet ($state)", "\n";
if (preg_match('/ret_code (\d{4})/', $state, $code) === 1) {
    fwrite(STDERR, "npx tallystick codes {$code[1]} says what the code means.\n");
}
if (str_contains($state, 'ret_code 8901')) {
    echo "LianLian has no such refund, but nothing signs this answer: query again later, and ask LianLian before you refund again.\n";
    exit(3);
}
if ($state !== '2' && $state !== '3') {
    echo "Do not ask for it again. Query: php {$argv[0]} $baseUrl $directory query $number $date\n";
    exit(3);
}
exit($state === '2' ? 0 : 1);
