const stringToSign = `function stringToSign(array $members): string
{
    unset($members['sign']);
    ksort($members, SORT_STRING);
    $pairs = [];
    foreach ($members as $name => $value) {
        if ($value === null || $value === '' || is_array($value) && array_is_list($value)) {
            continue; // lists take no part
        }
        if (!is_string($value) && !is_int($value)) {
            throw new InvalidArgumentException("$name must be a string; an object is sent as its JSON, by json_encode");
        }
        $pairs[] = $name . '=' . $value;
    }
    return implode('&', $pairs);
}`;

const signUnionPay = `<?php
$key = openssl_pkey_new(['private_key_bits' => 2048]); // yours, by openssl_pkey_get_private
[$kid, $appId, $path] = ['4000000001', '39990029', '/v1/verify'];

function base64url(string $data): string
{
    return rtrim(strtr(base64_encode($data), '+/', '-_'), '=');
}

$flags = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE;
$body = json_encode(['memberIIN' => '39990029'], $flags); // once: this string is signed and sent
$header = base64url(json_encode([
    'alg' => 'RS256',
    'kid' => $kid,
    'crit' => ['UPI-UUID', 'UPI-TIMESTAMP', 'UPI-APPID', 'UPI-REQPATH'],
    'UPI-UUID' => bin2hex(random_bytes(16)),
    'UPI-TIMESTAMP' => (string) time(),
    'UPI-APPID' => $appId,
    'UPI-REQPATH' => $path,
], $flags));
openssl_sign($header . '.' . base64url($body), $signature, $key, OPENSSL_ALGO_SHA256);
$jws = $header . '..' . base64url($signature);
// curl_setopt($curl, CURLOPT_POSTFIELDS, $body); CURLOPT_HTTPHEADER: 'UPI-JWS: ' . $jws
echo substr_count($jws, '.'), "\\n"; // 2
`;

/** How it is done right in PHP, with its extension openssl: each is a separate program. */
export const phpSnippets = {
  sealUnionPay: signUnionPay,
  signUnionPay,
  unixTime: `<?php
// UPI-TIMESTAMP: the Unix time of the system, which has no time zone
$timestamp = (string) time();
var_dump(strlen($timestamp)); // int(10)
`,
  openAnswer: `<?php
$network = openssl_pkey_new(['private_key_bits' => 2048]); // of the network; you have its certificate
$public = openssl_pkey_get_details($network)['key'];
$path = '/v1/verify';

function base64url(string $data): string
{
    return rtrim(strtr(base64_encode($data), '+/', '-_'), '=');
}

function readAnswer(string $jws, string $body, string $public, string $path): array
{
    [$header, , $signature] = explode('.', $jws);
    $signed = $header . '.' . base64url($body);
    $raw = base64_decode(strtr($signature, '-_', '+/'));
    if (openssl_verify($signed, $raw, $public, OPENSSL_ALGO_SHA256) !== 1) {
        throw new RuntimeException('the signature does not hold');
    }
    $claims = json_decode(base64_decode(strtr($header, '-_', '+/')), true);
    if (($claims['UPI-REQPATH'] ?? null) !== $path) {
        throw new RuntimeException('the answer is not for this service');
    }
    return json_decode($body, true);
}

$body = '{"msgResponse":{"responseCode":"00","responseMsg":"Success"}}';
$header = base64url(json_encode(['alg' => 'RS256', 'UPI-REQPATH' => $path]));
openssl_sign($header . '.' . base64url($body), $signature, $network, OPENSSL_ALGO_SHA256);
$answer = readAnswer($header . '..' . base64url($signature), $body, $public, $path);
echo $answer['msgResponse']['responseCode'], "\\n"; // 00
`,
  encryptUnionPay: `<?php
$receiver = openssl_pkey_new(['private_key_bits' => 2048]);
$public = openssl_pkey_get_details($receiver)['key']; // that of the receiver's encryption certificate
$kid = '4000000003';

function base64url(string $data): string
{
    return rtrim(strtr(base64_encode($data), '+/', '-_'), '=');
}

$plaintext = json_encode(['phoneNo' => '13800138000'], JSON_UNESCAPED_UNICODE);
$header = base64url(json_encode(['alg' => 'RSA1_5', 'enc' => 'A128CBC-HS256', 'kid' => $kid]));
$contentKey = random_bytes(32); // new ones for each message
$iv = random_bytes(16);
$ciphertext = openssl_encrypt($plaintext, 'aes-128-cbc', substr($contentKey, 16), OPENSSL_RAW_DATA, $iv);
$signed = $header . $iv . $ciphertext . pack('J', 8 * strlen($header));
$tag = substr(hash_hmac('sha256', $signed, substr($contentKey, 0, 16), true), 0, 16);
openssl_public_encrypt($contentKey, $wrapped, $public, OPENSSL_PKCS1_PADDING);
$encData = implode('.', [$header, base64url($wrapped), base64url($iv), base64url($ciphertext), base64url($tag)]);
echo count(explode('.', $encData)), "\\n"; // 5
`,
  messageId: `<?php
$beijing = new DateTimeImmutable('now', new DateTimeZone('Asia/Shanghai'));
$serial = str_pad((string) random_int(0, 999999), 6, '0', STR_PAD_LEFT);
$msgID = 'A' . '00100234' . $beijing->format('YmdHis') . $serial;
echo strlen($msgID), "\\n"; // 29
`,
  sealLianLian: `<?php
$key = openssl_pkey_new(['private_key_bits' => 2048]); // yours, by openssl_pkey_get_private
$message = [
    'oid_partner' => '201304121000001004',
    'sign_type' => 'SHA256withRSA',
    'money_order' => '88.00',
    'memo' => '',
];

${stringToSign}

openssl_sign(stringToSign($message), $signature, $key, OPENSSL_ALGO_SHA256);
$message['sign'] = base64_encode($signature);
$body = json_encode($message, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
echo strlen($message['sign']), "\\n"; // 344
`,
  payloadLianLian: `<?php
$receiver = openssl_pkey_new(['private_key_bits' => 2048]);
$public = openssl_pkey_get_details($receiver)['key']; // LianLian's public key

function randomText(int $length): string
{
    $characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
    $text = '';
    while (strlen($text) < $length) {
        $text .= $characters[random_int(0, 61)];
    }
    return $text;
}

function encryptPayload(string $signed, string $public): string
{
    [$macKey, $contentKey, $nonce] = [randomText(32), randomText(32), randomText(8)]; // new ones for each message
    $counter = $nonce . pack('J', 1);
    $ciphertext = openssl_encrypt($signed, 'aes-256-ctr', $contentKey, OPENSSL_RAW_DATA, $counter);
    $authenticated = base64_encode($nonce) . '$' . base64_encode($ciphertext);
    openssl_public_encrypt($macKey, $wrappedMacKey, $public, OPENSSL_PKCS1_OAEP_PADDING);
    openssl_public_encrypt($contentKey, $wrappedContentKey, $public, OPENSSL_PKCS1_OAEP_PADDING);
    $mac = hash_hmac('sha256', $authenticated, $macKey, true);
    $keys = base64_encode($wrappedMacKey) . '$' . base64_encode($wrappedContentKey);
    return 'lianpay1_0_1$' . $keys . '$' . $authenticated . '$' . base64_encode($mac);
}

$flags = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE;
$message = ['oid_partner' => '201304121000001004', 'no_order' => '7', 'sign' => 'x'];
$message['risk_item'] = json_encode(['frms_ware_category' => '4007'], $flags); // a text, before you sign
$payLoad = encryptPayload(json_encode($message, $flags), $public);
$body = json_encode(['oid_partner' => $message['oid_partner'], 'pay_load' => $payLoad], $flags);
echo count(explode('$', $payLoad)), "\\n"; // 6
`,
  sourceLianLian: `<?php
${stringToSign}

$members = ['sign_type' => 'SHA256withRSA', 'no_order' => '7', 'memo' => '', 'flag' => '0', 'sign' => 'x'];
$members['agreement_list'] = [['no_agree' => '1']];
echo stringToSign($members), "\\n"; // flag=0&no_order=7&sign_type=SHA256withRSA
`,
  objectAsText: `<?php
${stringToSign}

$flags = JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE;
$members = ['no_order' => '7', 'sign_type' => 'SHA256withRSA'];
$members['risk_item'] = json_encode(['goods_name' => 'Shoes'], $flags); // once, before you sign: a text from here on
$members['agreement_list'] = [['no_agree' => '1']]; // stays a list
echo stringToSign($members), "\\n"; // no_order=7&risk_item={"goods_name":"Shoes"}&sign_type=SHA256withRSA
`,
  textAsUtf8: `<?php
$received = hex2bin('efbbbfd0ac'); // a byte-order mark, and a name in GBK
$bytes = str_starts_with($received, "\\xEF\\xBB\\xBF") ? substr($received, 3) : $received;
$text = iconv('GB18030', 'UTF-8', $bytes); // or mb_convert_encoding($bytes, 'UTF-8', 'GB18030')
echo bin2hex($text), "\\n"; // e99e8b
`,
  allowAmbiguous: `<?php
const ALLOWED = ['notify_url']; // agreed with the other side

function isAmbiguous(array $members): bool
{
    foreach ($members as $name => $value) {
        if ($name === 'sign' || is_array($value) || in_array($name, ALLOWED, true)) {
            continue;
        }
        preg_match_all('/&([^&=]*)=/', (string) $value, $found);
        foreach ($found[1] as $inner) {
            if (strcmp($inner, $name) > 0 && $inner !== 'sign') {
                return true;
            }
        }
    }
    return false;
}

$members = ['notify_url' => 'https://shop.example/notice?a=1&z=2', 'sign_type' => 'SHA256withRSA'];
var_dump(isAmbiguous($members), isAmbiguous($members + ['info_order' => 'shoes&k=1'])); // bool(false) bool(true)
`,
} as const;
