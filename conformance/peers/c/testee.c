// A testee of the conformance suite: what it is asked, unionpay.c and lianlian.c answer.
//
// The suite writes one JSON object a line to standard input, and reads one a line from standard output.
#define _GNU_SOURCE // getline, timegm

#include <jansson.h>
#include <openssl/crypto.h>
#include <openssl/opensslv.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "lianlian.h"
#include "octets.h"
#include "unionpay.h"

// Adds what an operation gives to the output, or gives the rule that the input breaks.
typedef const char *operation(json_t *input, time_t now, json_t *output);

static const char *text_of(const json_t *input, const char *name) {
  return json_string_value(json_object_get(input, name));
}

static octets octets_of_member(const json_t *input, const char *name) {
  const json_t *text = json_object_get(input, name);
  return octets_of(json_string_value(text), json_string_length(text));
}

// A value of the protocol's type Bytes.
static octets bytes_of(const json_t *input, const char *name) {
  const json_t *bytes = json_object_get(input, name);
  octets data;
  if (json_object_get(bytes, "text") != NULL) return octets_of_member(bytes, "text");
  if (!unbase64(octets_of_member(bytes, "base64"), &data)) die("the suite sends Base64");
  return data;
}

static void set_text(json_t *output, const char *name, octets text) {
  json_object_set_new(output, name, json_stringn((char *)text.data, text.size));
}

static void set_bytes(json_t *output, const char *name, octets data) {
  json_t *bytes = json_object();
  set_text(bytes, "base64", base64(data));
  json_object_set_new(output, name, bytes);
}

static const char *jws_sign(json_t *input, time_t now, json_t *output) {
  octets header = upi_jws(bytes_of(input, "body"), json_object_get(input, "key"), text_of(input, "kid"),
                          text_of(input, "appId"), text_of(input, "requestPath"), now);
  set_text(output, "header", header);
  return NULL;
}

static const char *jws_verify(json_t *input, time_t now, json_t *output) {
  (void)output;
  expected expected = {text_of(input, "requestPath"), text_of(input, "appId"), json_object_get(input, "seen"), now};
  return upi_jws_fault(bytes_of(input, "body"), octets_of_member(input, "header"), json_object_get(input, "keys"),
                       expected);
}

static const char *jwe_encrypt(json_t *input, time_t now, json_t *output) {
  (void)now;
  set_text(output, "jwe", jwe_of(bytes_of(input, "plaintext"), json_object_get(input, "key"), text_of(input, "kid")));
  return NULL;
}

static const char *jwe_decrypt(json_t *input, time_t now, json_t *output) {
  (void)now;
  octets plaintext;
  const char *fault = jwe_opened(octets_of_member(input, "jwe"), json_object_get(input, "keys"), &plaintext);
  if (fault == NULL) set_bytes(output, "plaintext", plaintext);
  return fault;
}

static const char *kv_source(json_t *input, time_t now, json_t *output) {
  (void)now;
  set_text(output, "source", source_of(json_object_get(input, "params")));
  return NULL;
}

static const char *kv_sign(json_t *input, time_t now, json_t *output) {
  (void)now;
  set_text(output, "sign",
           sign_of(json_object_get(input, "params"), json_object_get(input, "key"), text_of(input, "signType")));
  return NULL;
}

static const char *kv_verify(json_t *input, time_t now, json_t *output) {
  (void)now, (void)output;
  return sign_fault(json_object_get(input, "params"), json_object_get(input, "key"), json_object_get(input, "accept"));
}

static const char *payload_encrypt(json_t *input, time_t now, json_t *output) {
  (void)now;
  set_text(output, "payload", payload_of(bytes_of(input, "plaintext"), json_object_get(input, "key")));
  return NULL;
}

static const char *payload_decrypt(json_t *input, time_t now, json_t *output) {
  (void)now;
  octets plaintext;
  const char *fault = payload_opened(octets_of_member(input, "payload"), json_object_get(input, "keys"), &plaintext);
  if (fault == NULL) set_bytes(output, "plaintext", plaintext);
  return fault;
}

static const struct {
  const char *name;
  operation *run;
} OPERATIONS[] = {
    {"jws-sign", jws_sign},       {"jws-verify", jws_verify},           {"jwe-encrypt", jwe_encrypt},
    {"jwe-decrypt", jwe_decrypt}, {"kv-source", kv_source},             {"kv-sign", kv_sign},
    {"kv-verify", kv_verify},     {"payload-encrypt", payload_encrypt}, {"payload-decrypt", payload_decrypt},
};
enum { COUNT = sizeof OPERATIONS / sizeof *OPERATIONS };

static json_t *ready(void) {
  json_t *operations = json_array();
  for (int i = 0; i < COUNT; i++) json_array_append_new(operations, json_string(OPERATIONS[i].name));
  return json_pack("{ss si s{ss ss ss} so s[] s[ss]}", "type", "ready", "protocol", 1, "implementation", "name",
                   "openssl", "version", OpenSSL_version(OPENSSL_VERSION_STRING), "language", "c", "operations",
                   operations, "messages", "features", "app-id", "accept");
}

static json_t *answer(const json_t *message) {
  struct tm now = {0};
  strptime(text_of(message, "now"), "%Y-%m-%dT%H:%M:%SZ", &now);
  const char *name = text_of(message, "operation");
  json_t *id = json_object_get(message, "id");
  for (int i = 0; i < COUNT; i++) {
    if (strcmp(OPERATIONS[i].name, name) != 0) continue;
    json_t *output = json_object();
    const char *fault = OPERATIONS[i].run(json_object_get(message, "input"), timegm(&now), output);
    if (fault == NULL) return json_pack("{ss sO ss so}", "type", "result", "id", id, "status", "ok", "output", output);
    json_decref(output);
    return json_pack("{ss sO ss s[{ss ss}]}", "type", "result", "id", id, "status", "reject", "violations", "path", "",
                     "rule", fault);
  }
  return json_pack("{ss sO ss}", "type", "result", "id", id, "status", "unsupported");
}

static void send(json_t *message) {
  json_dumpf(message, stdout, JSON_COMPACT);
  putchar('\n');
  fflush(stdout);
  json_decref(message);
}

int main(void) {
  char *line = NULL;
  size_t room = 0;
  ssize_t size;
  while ((size = getline(&line, &room, stdin)) > 0) {
    json_t *message = json_loadb(line, (size_t)size, JSON_ALLOW_NUL, NULL);
    const char *type = text_of(message, "type");
    if (type == NULL) die("the suite sends JSON objects");
    bool is_end = strcmp(type, "bye") == 0;
    if (strcmp(type, "hello") == 0) send(ready());
    if (strcmp(type, "case") == 0) send(answer(message));
    json_decref(message);
    free_octets();
    if (is_end) break;
  }
  free(line);
}
