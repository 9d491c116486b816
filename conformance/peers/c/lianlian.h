// The envelope of LianLian: the signature of a message, and the encrypted message pay_load.
#pragma once

#include <jansson.h>

#include "octets.h"

// The text that is signed: all but sign and what is empty, in the order of ASCII, not encoded. Of the answers to two queries,
// those below take no part either: leave them out before.
octets source_of(const json_t *params);

// The member sign of a message, to which the sign type belongs.
octets sign_of(json_t *params, const json_t *jwk, const char *sign_type);

// The rule that a signed message breaks, or NULL. Without `accept` either sign type is accepted.
const char *sign_fault(const json_t *params, const json_t *jwk, const json_t *accept);

// Likewise of an answer, which LianLian must have signed by SHA256withRSA, and to this request: "value" where it is to
// another one. Any rule leaves the outcome unknown: where money moves, query with the same number. `without` lists the names
// that take no part in the signature, and ends with NULL; it is NULL where all do. Do not act on them.
const char *answer_fault(const json_t *asked, const json_t *answer, const json_t *jwk, const char *const *without);

// What takes no part in the signature of the answers to MPAY_RESULT_QUERY and EASYPAY_RESULT_QUERY: nobody has signed it.
extern const char *const MPAY_QUERY_UNSIGNED[], *const EASYPAY_QUERY_UNSIGNED[];

// The value of pay_load for the holder of a key.
octets payload_of(octets plaintext, const json_t *jwk);

// Opens a pay_load with whichever key is the right one, and gives the rule that it breaks, or NULL.
const char *payload_opened(octets payload, const json_t *keys, octets *plaintext);
