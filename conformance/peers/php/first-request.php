<?php

/*
 * Calls both networks, and verifies their answers:
 *
 *     php first-request.php http://127.0.0.1:4010 .tallystick/keys/member
 *
 * `npx tallystick serve` prints both. For the networks themselves, take their URLs, your keys and the IDs that they gave you.
 */

declare(strict_types=1);

require_once __DIR__ . '/unionpay.php';
require_once __DIR__ . '/lianlian.php';

[, $baseUrl, $directory] = $argv;
$signingKey = openssl_pkey_get_private("file://$directory/signing.key.pem");
$theirSigning = openssl_pkey_get_public("file://$directory/network-signing.cert.pem");
$theirEncryption = openssl_pkey_get_public("file://$directory/network-encryption.cert.pem");
// The IDs of the certificates, which UnionPay assigns; the test keys keep theirs in this file.
$ring = json_decode(file_get_contents("$directory/key-ring.json"), true);
[$kid, $theirKid, $encryptionKid] = array_map(fn (string $list) => $ring[$list][0]['kid'], ['signing', 'verification', 'encryption']);

/** Sends exactly these bytes once, and gives the body and the headers of the answer. */
function post(string $url, string $body, string ...$headers): array
{
    $http = [
        'method' => 'POST',
        'header' => ['Content-Type: application/json; charset=utf-8', ...$headers],
        'content' => $body,
        'ignore_errors' => true,
        'follow_location' => 0,
        'timeout' => 30,
    ];
    $answer = file_get_contents($url, false, stream_context_create(['http' => $http]));
    return [$answer, $http_response_header];
}

// UnionPay: encrypt encData, sign the exact bytes, verify the answer.

$path = '/v1/mobile-number-verification';
$person = ['customerNm' => '林丽', 'phoneNo' => '19097086541', 'certifID' => '440308199210162092'];
$body = json_encode([
    'memberIIN' => '47980156',
    'memberName' => 'Lion City Payments Pte. Ltd.',
    'tradeType' => 'TL0104',
    'encData' => unionpay_encrypt(json_encode($person, JSON_UNESCAPED_UNICODE), $theirEncryption, $encryptionKid),
    'orderID' => '47980156' . date('YmdHis') . substr(bin2hex(random_bytes(7)), 1), // 35 characters, never used before
    'scUsageScenarios' => 'Insurance claim',
    'scUsePurpose' => 'Verify the applicant before opening an account',
    'protocolVerNm' => 'PRIVACY-2026-21',
    'serialNm' => 'AGR-20260301-976026',
], JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
$jws = unionpay_sign($body, $signingKey, $kid, '39990029', $path, time());
[$answer, $headers] = post($baseUrl . $path, $body, "UPI-JWS: $jws");
$answered = preg_replace('/^UPI-JWS:\s*/i', '', current(preg_grep('/^UPI-JWS:/i', $headers)) ?: '');
unionpay_verify($answer, $answered, [$theirKid => $theirSigning], time());
echo 'UnionPay: ', json_decode($answer)->msgResponse->responseCode, "\n";

// LianLian: sign the members, verify the answer.

$message = ['api_version' => '1.0', 'oid_partner' => '201304121000001004', 'sign_type' => 'SHA256withRSA', 'card_no' => '6200000000000005'];
$message['sign'] = lianlian_sign($message, $signingKey, 'SHA256withRSA');
[$answer] = post("$baseUrl/v1/card-bin-query", json_encode($message));
$members = json_decode($answer, true);
lianlian_verify($members, $theirSigning, ['SHA256withRSA']);
echo 'LianLian: ', $members['ret_code'], "\n";
