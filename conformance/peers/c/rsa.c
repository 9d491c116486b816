#include "rsa.h"

#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/param_build.h>
#include <openssl/rsa.h>
#include <string.h>

// The members of a JWK, and what OpenSSL calls them.
static const char *const NUMBERS[][2] = {
    {"n", OSSL_PKEY_PARAM_RSA_N},          {"e", OSSL_PKEY_PARAM_RSA_E},
    {"d", OSSL_PKEY_PARAM_RSA_D},          {"p", OSSL_PKEY_PARAM_RSA_FACTOR1},
    {"q", OSSL_PKEY_PARAM_RSA_FACTOR2},    {"dp", OSSL_PKEY_PARAM_RSA_EXPONENT1},
    {"dq", OSSL_PKEY_PARAM_RSA_EXPONENT2}, {"qi", OSSL_PKEY_PARAM_RSA_COEFFICIENT1},
};
enum { COUNT = sizeof NUMBERS / sizeof *NUMBERS };

EVP_PKEY *key_of(const json_t *jwk) {
  OSSL_PARAM_BLD *builder = OSSL_PARAM_BLD_new();
  BIGNUM *numbers[COUNT] = {NULL};
  for (int i = 0; i < COUNT; i++) {
    const json_t *member = json_object_get(jwk, NUMBERS[i][0]);
    octets number;
    if (member == NULL) continue;
    if (!unbase64url(octets_of_text(json_string_value(member)), &number)) die("a key is no JWK");
    numbers[i] = BN_bin2bn(number.data, (int)number.size, NULL);
    OSSL_PARAM_BLD_push_BN(builder, NUMBERS[i][1], numbers[i]);
  }
  OSSL_PARAM *params = OSSL_PARAM_BLD_to_param(builder);
  EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_name(NULL, "RSA", NULL);
  EVP_PKEY *key = NULL;
  if (EVP_PKEY_fromdata_init(context) != 1 || EVP_PKEY_fromdata(context, &key, EVP_PKEY_KEYPAIR, params) != 1) {
    die("OpenSSL refuses a key");
  }
  EVP_PKEY_CTX_free(context);
  OSSL_PARAM_free(params);
  OSSL_PARAM_BLD_free(builder);
  for (int i = 0; i < COUNT; i++) BN_clear_free(numbers[i]);
  return key;
}

const json_t *jwk_named(const char *kid, const json_t *keys) {
  size_t index;
  const json_t *jwk;
  json_array_foreach(keys, index, jwk) {
    const char *name = json_string_value(json_object_get(jwk, "kid"));
    if (name != NULL && strcmp(name, kid) == 0) return jwk;
  }
  return NULL;
}

octets rsa_signature(EVP_PKEY *key, const char *digest, octets text) {
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  octets signature = new_octets((size_t)EVP_PKEY_get_size(key));
  bool is_signed = EVP_DigestSignInit_ex(context, NULL, digest, NULL, NULL, key, NULL) == 1 &&
                   EVP_DigestSign(context, signature.data, &signature.size, text.data, text.size) == 1;
  EVP_MD_CTX_free(context);
  if (!is_signed) die("OpenSSL does not sign");
  return signature;
}

bool rsa_holds(EVP_PKEY *key, const char *digest, octets text, octets signature) {
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  bool holds = EVP_DigestVerifyInit_ex(context, NULL, digest, NULL, NULL, key, NULL) == 1 &&
               EVP_DigestVerify(context, signature.data, signature.size, text.data, text.size) == 1;
  EVP_MD_CTX_free(context);
  ERR_clear_error();
  return holds;
}

octets rsa_encrypted(EVP_PKEY *key, int padding, octets plaintext) {
  EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_pkey(NULL, key, NULL);
  octets ciphertext = new_octets((size_t)EVP_PKEY_get_size(key));
  // For OAEP SHA-1 is what OpenSSL takes where nothing else is said, for MGF1 too.
  bool is_encrypted = EVP_PKEY_encrypt_init(context) == 1 && EVP_PKEY_CTX_set_rsa_padding(context, padding) == 1 &&
                      EVP_PKEY_encrypt(context, ciphertext.data, &ciphertext.size, plaintext.data, plaintext.size) == 1;
  EVP_PKEY_CTX_free(context);
  if (!is_encrypted) die("OpenSSL does not encrypt");
  return ciphertext;
}

bool rsa_decrypted(EVP_PKEY *key, int padding, octets ciphertext, octets *plaintext) {
  EVP_PKEY_CTX *context = EVP_PKEY_CTX_new_from_pkey(NULL, key, NULL);
  *plaintext = new_octets((size_t)EVP_PKEY_get_size(key));
  bool is_decrypted =
      EVP_PKEY_decrypt_init(context) == 1 && EVP_PKEY_CTX_set_rsa_padding(context, padding) == 1 &&
      EVP_PKEY_decrypt(context, plaintext->data, &plaintext->size, ciphertext.data, ciphertext.size) == 1;
  EVP_PKEY_CTX_free(context);
  ERR_clear_error();
  return is_decrypted;
}
