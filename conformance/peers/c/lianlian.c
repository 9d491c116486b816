#include "lianlian.h"

#include <openssl/rsa.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "rsa.h"

static int by_name(const void *one, const void *other) {
  return strcmp(*(const char *const *)one, *(const char *const *)other);
}

octets source_of(const json_t *params) {
  size_t size = json_object_size(params), count = 0;
  const char **names = (const char **)new_octets(size * sizeof *names).data;
  octets *parts = (octets *)new_octets(size * 4 * sizeof *parts).data;
  const char *name;
  json_t *value;
  json_object_foreach((json_t *)params, name, value) {
    if (json_string_length(value) > 0 && strcmp(name, "sign") != 0) names[count++] = name;
  }
  qsort(names, count, sizeof *names, by_name);
  for (size_t i = 0; i < count; i++) {
    value = json_object_get(params, names[i]);
    parts[4 * i] = octets_of_text(i > 0 ? "&" : "");
    parts[4 * i + 1] = octets_of_text(names[i]);
    parts[4 * i + 2] = octets_of_text("=");
    parts[4 * i + 3] = octets_of(json_string_value(value), json_string_length(value));
  }
  return joined(4 * count, parts);
}

// In any letter case, because some answers write SHA256WITHRSA. NULL for what is no sign type.
static const char *digest_of(const char *sign_type) {
  if (sign_type == NULL) return NULL;
  if (strcasecmp(sign_type, "RSA") == 0) return "MD5";
  return strcasecmp(sign_type, "SHA256withRSA") == 0 ? "SHA256" : NULL;
}

octets sign_of(json_t *params, const json_t *jwk, const char *sign_type) {
  json_object_set_new(params, "sign_type", json_string(sign_type));
  EVP_PKEY *key = key_of(jwk);
  octets signature = rsa_signature(key, digest_of(sign_type), source_of(params));
  EVP_PKEY_free(key);
  return base64(signature);
}

static bool is_accepted(const char *sign_type, const json_t *accept) {
  if (accept == NULL) return true;
  size_t index;
  const json_t *one;
  json_array_foreach(accept, index, one) {
    if (strcasecmp(json_string_value(one), sign_type) == 0) return true;
  }
  return false;
}

const char *sign_fault(const json_t *params, const json_t *jwk, const json_t *accept) {
  const json_t *sign = json_object_get(params, "sign");
  const char *sign_type = json_string_value(json_object_get(params, "sign_type")), *digest = digest_of(sign_type);
  octets signature;
  if (digest == NULL || !is_accepted(sign_type, accept)) return "value";
  if (!json_is_string(sign)) return "signature";
  if (!unbase64(octets_of(json_string_value(sign), json_string_length(sign)), &signature)) return "signature";
  EVP_PKEY *key = key_of(jwk);
  bool holds = rsa_holds(key, digest, source_of(params), signature);
  EVP_PKEY_free(key);
  return holds ? NULL : "signature";
}

// Amounts by what they are worth: one may come back as 88, 88.0 or 88.00.
static bool is_same(const char *name, const char *one, const char *other) {
  if (strncmp(name, "money_", 6) != 0) return strcmp(one, other) == 0;
  char *end_of_one, *end_of_other;
  bool is_equal = strtod(one, &end_of_one) == strtod(other, &end_of_other);
  return is_equal && *end_of_one == '\0' && *end_of_other == '\0';
}

static const char *given(const json_t *message, const char *name) {
  const char *value = json_string_value(json_object_get(message, name));
  return value == NULL || *value == '\0' ? NULL : value;
}

const char *const MPAY_QUERY_UNSIGNED[] = {"bank_name", "memo", "card_no", NULL};
const char *const EASYPAY_QUERY_UNSIGNED[] = {"bank_name", "memo", NULL};

const char *answer_fault(const json_t *asked, const json_t *answer, const json_t *jwk, const char *const *without) {
  json_t *accept = json_pack("[s]", "SHA256withRSA"), *signed_members = json_copy((json_t *)answer);
  for (; without != NULL && *without != NULL; without++) json_object_del(signed_members, *without);
  const char *fault = sign_fault(signed_members, jwk, accept);
  json_decref(signed_members);
  json_decref(accept);
  // Where an order has a number of yours, its steps differ in oid_paybill.
  const char *number = given(asked, "no_order") ? "no_order" : "oid_paybill";
  const char *names[] = {number, "oid_partner", "user_id", "no_refund", "money_order", "money_refund"};
  for (size_t i = 0; fault == NULL && i < sizeof names / sizeof *names; i++) {
    const char *one = given(asked, names[i]), *other = given(answer, names[i]);
    if (one != NULL && other != NULL && !is_same(names[i], one, other)) fault = "value";
  }
  return fault;
}

static const char VERSION[] = "lianpay1_0_1";
enum { KEY = 32, NONCE = 8, MAC = 32 };

static octets mac_of(octets key, octets text) {
  octets mac = new_octets(MAC);
  if (EVP_Q_mac(NULL, "HMAC", NULL, "SHA256", NULL, key.data, key.size, text.data, text.size, mac.data, MAC, NULL) ==
      NULL) {
    die("OpenSSL makes no HMAC");
  }
  return mac;
}

// Encrypts and decrypts: AES-256 in counter mode, whose first block is the nonce and then the number 1.
static octets counter(octets key, octets nonce, octets from) {
  unsigned char first[16] = {0};
  memcpy(first, nonce.data, NONCE);
  first[15] = 1;
  octets to = new_octets(from.size);
  int size = 0;
  EVP_CIPHER_CTX *context = EVP_CIPHER_CTX_new();
  bool is_done = EVP_EncryptInit_ex2(context, EVP_aes_256_ctr(), key.data, first, NULL) == 1 &&
                 EVP_EncryptUpdate(context, to.data, &size, from.data, (int)from.size) == 1;
  EVP_CIPHER_CTX_free(context);
  if (!is_done) die("OpenSSL does not encrypt");
  return to;
}

octets payload_of(octets plaintext, const json_t *jwk) {
  octets mac_key = random_octets(KEY), content_key = random_octets(KEY), nonce = random_octets(NONCE);
  octets dollar = octets_of_text("$");
  octets text = joined(3, (octets[]){base64(nonce), dollar, base64(counter(content_key, nonce, plaintext))});
  EVP_PKEY *key = key_of(jwk);
  octets whole = joined(9, (octets[]){octets_of_text(VERSION), dollar,
                                      base64(rsa_encrypted(key, RSA_PKCS1_OAEP_PADDING, mac_key)), dollar,
                                      base64(rsa_encrypted(key, RSA_PKCS1_OAEP_PADDING, content_key)), dollar, text,
                                      dollar, base64(mac_of(mac_key, text))});
  EVP_PKEY_free(key);
  return whole;
}

// Some senders break the lines of Base64.
static octets without_line_breaks(octets text) {
  octets rest = new_octets(text.size);
  rest.size = 0;
  for (size_t i = 0; i < text.size; i++) {
    if (text.data[i] != '\r' && text.data[i] != '\n') rest.data[rest.size++] = text.data[i];
  }
  return rest;
}

static bool opened_with(EVP_PKEY *key, const octets data[6], octets text, octets *plaintext) {
  octets mac_key, content_key;
  if (!rsa_decrypted(key, RSA_PKCS1_OAEP_PADDING, data[1], &mac_key) || mac_key.size != KEY) return false;
  if (!rsa_decrypted(key, RSA_PKCS1_OAEP_PADDING, data[2], &content_key) || content_key.size != KEY) return false;
  if (!are_equal(data[5], mac_of(mac_key, text))) return false;
  *plaintext = counter(content_key, data[3], data[4]);
  return true;
}

const char *payload_opened(octets payload, const json_t *keys, octets *plaintext) {
  octets parts[6], data[6] = {0};
  if (!split(payload, '$', 6, parts) || !are_equal(parts[0], octets_of_text(VERSION))) return "header";
  for (int i = 1; i < 6; i++) {
    if (!unbase64(without_line_breaks(parts[i]), &data[i])) return "header";
  }
  if (data[3].size != NONCE || data[5].size != MAC) return "header";
  octets text = joined(3, (octets[]){parts[3], octets_of_text("$"), parts[4]});
  bool is_opened = false;
  for (size_t i = 0; i < json_array_size(keys) && !is_opened; i++) {
    EVP_PKEY *key = key_of(json_array_get(keys, i));
    is_opened = opened_with(key, data, text, plaintext);
    EVP_PKEY_free(key);
  }
  return is_opened ? NULL : "decryption";
}
