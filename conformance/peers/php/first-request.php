<?php

/*
 * Calls both networks, and verifies their answers:
 *
 *     php first-request.php http://127.0.0.1:4010 .tallystick/keys/member [AMOUNT]
 *
 * `npx tallystick serve` prints both. For the networks themselves, take their URLs, your keys and the IDs that they gave you.
 */

declare(strict_types=1);

require_once __DIR__ . '/unionpay.php';
require_once __DIR__ . '/call.php';
require_once __DIR__ . '/shop.php';

[, $baseUrl, $directory, $amount] = $argv + ['', '', '', '88.00'];
if ($argc < 3 || $argc > 4 || preg_match('/^\d{1,9}\.\d\d\z/', $amount) !== 1) {
    fwrite(STDERR, "usage: php first-request.php URL DIRECTORY [AMOUNT]\n");
    fwrite(STDERR, "npx tallystick serve prints URL and DIRECTORY; AMOUNT is such as 88.00\n");
    exit(2);
}
$keys = new Keys($directory);
// The IDs of the certificates, which UnionPay assigns; the test keys keep theirs in this file.
$ring = json_decode(file_get_contents("$directory/key-ring.json"), true);
[$kid, $theirKid, $encryptionKid] = array_map(fn (string $list) => $ring[$list][0]['kid'], ['signing', 'verification', 'encryption']);

// UnionPay: encrypt encData, sign the exact bytes, verify the answer.

$path = '/v1/mobile-number-verification';
$person = ['customerNm' => '林丽', 'phoneNo' => '19097086541', 'certifID' => '440308199210162092'];
$body = json_encode([
    'memberIIN' => '47980156',
    'memberName' => 'Lion City Payments Pte. Ltd.',
    'tradeType' => 'TL0104',
    'encData' => unionpay_encrypt(json_encode($person, JSON_UNESCAPED_UNICODE), $keys->theirEncryption, $encryptionKid),
    'orderID' => '47980156' . date('YmdHis') . substr(bin2hex(random_bytes(7)), 1), // 35 characters, never used before
    'scUsageScenarios' => 'Insurance claim',
    'scUsePurpose' => 'Verify the applicant before opening an account',
    'protocolVerNm' => 'PRIVACY-2026-21',
    'serialNm' => 'AGR-20260301-976026',
], JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
$jws = unionpay_sign($body, $keys->signing, $kid, '39990029', $path, time());
[$answer, $headers] = post($baseUrl . $path, $body, "UPI-JWS: $jws");
$answered = preg_replace('/^UPI-JWS:\s*/i', '', current(preg_grep('/^UPI-JWS:/i', $headers)) ?: '');
unionpay_verify($answer, $answered, [$theirKid => $keys->theirSigning], time());
echo 'UnionPay: ', json_decode($answer)->msgResponse->responseCode, "\n";

// LianLian: sign the members, verify the answer.

$partner = ['oid_partner' => OID_PARTNER];
$now = new DateTimeImmutable('now', new DateTimeZone('Asia/Shanghai'));
$order = $partner + ['no_order' => $now->format('YmdHis') . bin2hex(random_bytes(6)), 'money_order' => $amount];
$date = $now->format('YmdHis');
try {
    $answered = lianlian_call("$baseUrl/bankcardbin.htm", $partner + ['api_version' => '1.0', 'card_no' => '6200000000000005'], $keys);
    echo 'CARD_BIN_QUERY: ', $answered['ret_code'], "\n";

    note_amount('no_order', $order['no_order'], $order['money_order']);
    // A payment has two steps: MPAY_APPLY is encrypted as a whole, MPAY_VERIFY is not.
    $applied = lianlian_call("$baseUrl/v1/bankcardprepay", $order + [
        'user_id' => 'user-20417',
        'busi_partner' => '109001',
        'dt_order' => $date,
        'name_goods' => 'Running shoes',
        'notify_url' => NOTIFY_URL, // notify.php answers there
        'risk_item' => json_encode([
            'frms_ware_category' => '4005',
            'user_info_mercht_userno' => 'user-20417',
            'user_info_bind_phone' => '13800138000',
            'user_info_dt_register' => '20260120184938',
            'goods_name' => 'Running shoes',
        ]),
        'pay_type' => '2',
        'card_no' => '6200000000000005',
        'acct_name' => '张伟',
        'bind_mob' => '13800138000',
        'id_type' => '0',
        'id_no' => '11010519491231002X',
    ], $keys, payLoad: true);
    echo 'MPAY_APPLY: ', $applied['ret_code'], "\n";
    if ($applied['ret_code'] === '8888') { // the payer has to enter a code
        echo 'The code that the payer received; the inspector of serve shows it: ';
        $step = ['token' => $applied['token'], 'verify_code' => trim((string) fgets(STDIN))];
        $paid = lianlian_call("$baseUrl/v1/bankcardprepay", $order + $step, $keys);
        echo "MPAY_VERIFY of {$order['no_order']}: {$paid['ret_code']}\n";
    }
} catch (OutcomeUnknown $unknown) {
    echo "{$order['no_order']}: {$unknown->getMessage()}\n";
}
$programs = 'php ' . dirname($argv[0]);
if (noted_amount('no_order', $order['no_order']) !== null) {
    echo "What became of it: $programs/query.php $baseUrl $directory {$order['no_order']} $date\n";
    echo "Refund, once it is paid: $programs/refund.php $baseUrl $directory apply {$order['no_order']} $amount\n";
}
exit(isset($unknown) ? 1 : 0);
