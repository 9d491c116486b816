// RSA by the EVP interface of OpenSSL 3.
#pragma once

#include <jansson.h>
#include <openssl/evp.h>
#include <stdbool.h>

#include "octets.h"

// The key of a JWK (RFC 7517), which the caller frees with EVP_PKEY_free.
EVP_PKEY *key_of(const json_t *jwk);
// The first JWK with an ID, or NULL.
const json_t *jwk_named(const char *kid, const json_t *keys);

// RSASSA-PKCS1-v1_5; the digest is "SHA256" or "MD5".
octets rsa_signature(EVP_PKEY *key, const char *digest, octets text);
bool rsa_holds(EVP_PKEY *key, const char *digest, octets text, octets signature);

// The padding is RSA_PKCS1_PADDING, or RSA_PKCS1_OAEP_PADDING with SHA-1.
octets rsa_encrypted(EVP_PKEY *key, int padding, octets plaintext);
bool rsa_decrypted(EVP_PKEY *key, int padding, octets ciphertext, octets *plaintext);
