<?php

declare(strict_types=1);

/** The input breaks the protocol, by a rule of conformance/protocol.md. Anything else means: we broke. */
final class Reject extends Exception
{
    private const SENTENCES = [
        'app-id' => 'The message is for another application ID.',
        'decryption' => 'None of the keys opens what is encrypted.',
        'header' => 'What is signed or encrypted has a form that the protocol does not have.',
        'key' => 'No key has the ID that the message names.',
        'path' => 'The message is for another path.',
        'replay' => 'The message came before.',
        'signature' => 'The signature is missing or does not hold; verify the message exactly as it was received.',
        'timestamp' => 'The message was signed more than 300 seconds ago or ahead.',
        'value' => 'sign_type is missing, or not one that the caller accepts.',
    ];

    public function __construct(public readonly string $rule)
    {
        parent::__construct(self::SENTENCES[$rule]);
    }
}

/** The bytes of Base64 with padding (RFC 4648 section 4), or null for anything else: PHP passes over blanks. */
function unbase64(string $text): ?string
{
    $data = base64_decode($text, true);
    return $data !== false && base64_encode($data) === $text ? $data : null;
}

function base64url(string $data): string
{
    return rtrim(strtr(base64_encode($data), '+/', '-_'), '=');
}

/** The bytes of base64url without padding (RFC 7515 section 2), or null for anything else. */
function unbase64url(string $text): ?string
{
    $data = base64_decode(strtr($text, '-_', '+/'), true);
    return $data !== false && base64url($data) === $text ? $data : null;
}

/** The members of a JSON object in UTF-8, none of which is named twice; null for anything else. */
function json_members(string $json): ?array
{
    try {
        $object = json_decode($json, false, 64, JSON_THROW_ON_ERROR);
    } catch (JsonException) {
        return null;
    }
    return $object instanceof stdClass && !names_twice($json) ? get_object_vars($object) : null;
}

/** Whether an object of a JSON text names a member twice; PHP takes the last one. */
function names_twice(string $json): bool
{
    preg_match_all('/"(?:[^"\\\\]|\\\\.)*+"(\s*:)?|[{}]/', $json, $tokens, PREG_SET_ORDER);
    $open = [];
    foreach ($tokens as $token) {
        if ($token[0] === '{') {
            $open[] = [];
        } elseif ($token[0] === '}') {
            array_pop($open);
        } elseif (isset($token[1])) {
            $name = json_decode(rtrim(substr($token[0], 0, -1)));
            $names = array_pop($open);
            if (in_array($name, $names, true)) {
                return true;
            }
            $open[] = [...$names, $name];
        }
    }
    return false;
}
