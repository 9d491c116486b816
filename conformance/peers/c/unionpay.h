// The envelope of UnionPay: the detached JWS of the header UPI-JWS, and the JWE of encData.
#pragma once

#include <jansson.h>
#include <time.h>

#include "octets.h"

// What a receiver compares a UPI-JWS with; NULL is not compared.
typedef struct {
  const char *path, *app_id;
  const json_t *seen;
  time_t now;
} expected;

// The value of UPI-JWS over the exact bytes of a body; the path may be NULL.
octets upi_jws(octets body, const json_t *jwk, const char *kid, const char *app_id, const char *path, time_t now);

// The rule that a UPI-JWS breaks, or NULL.
const char *upi_jws_fault(octets body, octets header, const json_t *keys, expected expected);

// A JWE in compact form for the holder of a key.
octets jwe_of(octets plaintext, const json_t *jwk, const char *kid);

// Opens a JWE, and gives the rule that it breaks, or NULL.
const char *jwe_opened(octets jwe, const json_t *keys, octets *plaintext);
