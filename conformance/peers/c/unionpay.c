#include "unionpay.h"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/rsa.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "rsa.h"

static const char *const CRITICAL[] = {"UPI-UUID", "UPI-TIMESTAMP", "UPI-APPID", "UPI-REQPATH"};
enum { PATH = 3, CRITICAL_COUNT = 4 };

static octets compact_json(json_t *value) {
  char *text = json_dumps(value, JSON_COMPACT);
  if (text == NULL) die("no memory");
  octets copy = octets_of_text(text);
  free(text);
  return copy;
}

// A UUID of version 4 (RFC 9562 section 5.4) without hyphens.
static void new_uuid(char text[33]) {
  octets random = random_octets(16);
  random.data[6] = (random.data[6] & 0x0f) | 0x40;
  random.data[8] = (random.data[8] & 0x3f) | 0x80;
  for (int i = 0; i < 16; i++) snprintf(text + 2 * i, 3, "%02x", random.data[i]);
}

static octets signing_input(octets encoded_header, octets body) {
  return joined(3, (octets[]){encoded_header, octets_of_text("."), base64url(body)});
}

octets upi_jws(octets body, const json_t *jwk, const char *kid, const char *app_id, const char *path, time_t now) {
  char uuid[33], timestamp[24];
  new_uuid(uuid);
  snprintf(timestamp, sizeof timestamp, "%lld", (long long)now);
  json_t *header = json_pack("{ss ss ss ss ss ss*}", "alg", "RS256", "kid", kid, "UPI-UUID", uuid, "UPI-TIMESTAMP",
                             timestamp, "UPI-APPID", app_id, "UPI-REQPATH", path);
  json_t *crit = json_array();
  for (int i = 0; i < CRITICAL_COUNT; i++) {
    if (json_object_get(header, CRITICAL[i]) != NULL) json_array_append_new(crit, json_string(CRITICAL[i]));
  }
  json_object_set_new(header, "crit", crit);
  octets encoded = base64url(compact_json(header));
  json_decref(header);
  EVP_PKEY *key = key_of(jwk);
  octets signature = rsa_signature(key, "SHA256", signing_input(encoded, body));
  EVP_PKEY_free(key);
  return joined(3, (octets[]){encoded, octets_of_text(".."), base64url(signature)});
}

// Whether a member is a string of so many characters, all of them in a range.
static bool is_text(const json_t *member, size_t least, size_t most, char first, char last) {
  if (!json_is_string(member)) return false;
  const char *text = json_string_value(member);
  size_t size = json_string_length(member);
  if (size < least || size > most) return false;
  for (size_t i = 0; i < size; i++) {
    if (text[i] < first || text[i] > last) return false;
  }
  return true;
}

static bool is_hexadecimal(const json_t *member) {
  return is_text(member, 32, 32, '0', 'f') && strspn(json_string_value(member), "0123456789abcdef") == 32;
}

// Whether crit names each of the members that are there once, and nothing else.
static bool is_crit(const json_t *crit, const json_t *header) {
  size_t due = json_object_get(header, CRITICAL[PATH]) == NULL ? PATH : CRITICAL_COUNT;
  if (json_array_size(crit) != due) return false;
  for (size_t i = 0; i < due; i++) {
    bool is_named = false;
    for (size_t j = 0; j < due; j++) {
      const char *name = json_string_value(json_array_get(crit, j));
      is_named = is_named || (name != NULL && strcmp(name, CRITICAL[i]) == 0);
    }
    if (!is_named) return false;
  }
  return true;
}

static bool has_form(const json_t *header) {
  const json_t *path = json_object_get(header, CRITICAL[PATH]);
  const char *alg = json_string_value(json_object_get(header, "alg"));
  return alg != NULL && strcmp(alg, "RS256") == 0 && is_text(json_object_get(header, "kid"), 1, SIZE_MAX, ' ', '~') &&
         is_hexadecimal(json_object_get(header, "UPI-UUID")) &&
         is_text(json_object_get(header, "UPI-TIMESTAMP"), 10, 10, '0', '9') &&
         is_text(json_object_get(header, "UPI-APPID"), 8, 8, '!', '~') &&
         (path == NULL || (is_text(path, 1, SIZE_MAX, '!', '~') && *json_string_value(path) == '/')) &&
         is_crit(json_object_get(header, "crit"), header) && json_object_get(header, "b64") == NULL &&
         json_object_get(header, "zip") == NULL;
}

// A header of a JWS or JWE, which the caller frees with json_decref; NULL for what is no object.
static json_t *read_header(octets encoded) {
  octets text;
  if (!unbase64url(encoded, &text)) return NULL;
  json_t *header = json_loadb((char *)text.data, text.size,
                              JSON_REJECT_DUPLICATES | JSON_ALLOW_NUL | JSON_DECODE_INT_AS_REAL, NULL);
  if (json_is_object(header)) return header;
  json_decref(header);
  return NULL;
}

static const char *member_fault(const json_t *header, octets signing_input, octets signature, const json_t *keys,
                                expected expected) {
  if (!has_form(header)) return "header";
  const json_t *jwk = jwk_named(json_string_value(json_object_get(header, "kid")), keys);
  if (jwk == NULL) return "key";
  EVP_PKEY *key = key_of(jwk);
  bool holds = rsa_holds(key, "SHA256", signing_input, signature);
  EVP_PKEY_free(key);
  if (!holds) return "signature";
  long long seconds = atoll(json_string_value(json_object_get(header, "UPI-TIMESTAMP")));
  if (llabs((long long)expected.now - seconds) > 300) return "timestamp";
  const char *path = json_string_value(json_object_get(header, "UPI-REQPATH"));
  if (expected.path != NULL && (path == NULL || strcmp(path, expected.path) != 0)) return "path";
  const char *app_id = json_string_value(json_object_get(header, "UPI-APPID"));
  if (expected.app_id != NULL && strcmp(app_id, expected.app_id) != 0) return "app-id";
  size_t index;
  const json_t *uuid;
  json_array_foreach(expected.seen, index, uuid) {
    if (json_equal(uuid, json_object_get(header, "UPI-UUID"))) return "replay";
  }
  return NULL;
}

const char *upi_jws_fault(octets body, octets header, const json_t *keys, expected expected) {
  octets parts[3], signature;
  if (!split(header, '.', 3, parts) || parts[1].size > 0 || parts[2].size == 0) return "header";
  if (!unbase64url(parts[2], &signature)) return "header";
  json_t *members = read_header(parts[0]);
  if (members == NULL) return "header";
  const char *fault = member_fault(members, signing_input(parts[0], body), signature, keys, expected);
  json_decref(members);
  return fault;
}

enum { CONTENT_KEY = 32, MAC_KEY = 16, TAG = 16, BLOCK = 16 };

// The first half of HMAC-SHA-256 over header, IV, ciphertext, and the number of bits of the header.
static octets tag_of(octets content_key, octets encoded_header, octets iv, octets ciphertext) {
  octets bits = new_octets(8);
  for (int i = 0; i < 8; i++) bits.data[i] = (unsigned char)((unsigned long long)encoded_header.size * 8 >> (56 - 8 * i));
  octets text = joined(4, (octets[]){encoded_header, iv, ciphertext, bits});
  octets mac = new_octets(32);
  if (EVP_Q_mac(NULL, "HMAC", NULL, "SHA256", NULL, content_key.data, MAC_KEY, text.data, text.size, mac.data, 32,
                NULL) == NULL) {
    die("OpenSSL makes no HMAC");
  }
  return octets_of(mac.data, TAG);
}

// AES-128-CBC with PKCS #7 padding, under the last half of a content key.
static bool cbc(bool is_encrypting, octets content_key, octets iv, octets from, octets *to) {
  EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
  int size = 0, rest = 0;
  *to = new_octets(from.size + BLOCK);
  bool is_done = EVP_CipherInit_ex2(context, EVP_aes_128_cbc(), content_key.data + MAC_KEY, iv.data, is_encrypting,
                                    NULL) == 1 &&
                 EVP_CipherUpdate(context, to->data, &size, from.data, (int)from.size) == 1 &&
                 EVP_CipherFinal_ex(context, to->data + size, &rest) == 1;
  EVP_CIPHER_CTX_free(context);
  ERR_clear_error();
  to->size = (size_t)(size + rest);
  return is_done;
}

octets jwe_of(octets plaintext, const json_t *jwk, const char *kid) {
  json_t *header = json_pack("{ss ss ss}", "alg", "RSA1_5", "enc", "A128CBC-HS256", "kid", kid);
  octets encoded = base64url(compact_json(header));
  json_decref(header);
  octets content_key = random_octets(CONTENT_KEY), iv = random_octets(BLOCK), ciphertext;
  EVP_PKEY *key = key_of(jwk);
  octets encrypted_key = rsa_encrypted(key, RSA_PKCS1_PADDING, content_key);
  EVP_PKEY_free(key);
  if (!cbc(true, content_key, iv, plaintext, &ciphertext)) die("OpenSSL does not encrypt");
  octets point = octets_of_text(".");
  return joined(9, (octets[]){encoded, point, base64url(encrypted_key), point, base64url(iv), point,
                              base64url(ciphertext), point,
                              base64url(tag_of(content_key, encoded, iv, ciphertext))});
}

static const char *key_of_jwe(octets encoded, const json_t *keys, const json_t **jwk) {
  json_t *header = read_header(encoded);
  if (header == NULL) return "header";
  const char *alg = json_string_value(json_object_get(header, "alg"));
  const char *enc = json_string_value(json_object_get(header, "enc"));
  const char *kid = json_string_value(json_object_get(header, "kid"));
  bool is_right = alg != NULL && strcmp(alg, "RSA1_5") == 0 && enc != NULL && strcmp(enc, "A128CBC-HS256") == 0 &&
                  kid != NULL && json_object_get(header, "zip") == NULL && json_object_get(header, "crit") == NULL;
  *jwk = is_right ? jwk_named(kid, keys) : NULL;
  json_decref(header);
  if (!is_right) return "header";
  return *jwk == NULL ? "key" : NULL;
}

const char *jwe_opened(octets jwe, const json_t *keys, octets *plaintext) {
  octets parts[5], data[5];
  const json_t *jwk = NULL;
  if (!split(jwe, '.', 5, parts)) return "header";
  for (int i = 0; i < 5; i++) {
    if (parts[i].size == 0 || !unbase64url(parts[i], &data[i])) return "header";
  }
  const char *fault = key_of_jwe(parts[0], keys, &jwk);
  if (fault != NULL) return fault;
  octets encrypted_key = data[1], iv = data[2], ciphertext = data[3], tag = data[4];
  // Where RSA fails the random key stays, and the tag does not hold: nobody learns which it was (RFC 7516 section 11.5).
  octets content_key = random_octets(CONTENT_KEY), decrypted;
  EVP_PKEY *key = key_of(jwk);
  bool is_decrypted = rsa_decrypted(key, RSA_PKCS1_PADDING, encrypted_key, &decrypted);
  EVP_PKEY_free(key);
  if (is_decrypted && decrypted.size == CONTENT_KEY) content_key = decrypted;
  if (!are_equal(tag, tag_of(content_key, parts[0], iv, ciphertext))) return "decryption";
  if (iv.size != BLOCK || !cbc(false, content_key, iv, ciphertext, plaintext)) return "decryption";
  return NULL;
}
