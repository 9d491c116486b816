// A testee of the conformance suite: it answers for your implementation.
//
// The suite writes one JSON object a line to standard input, and reads one a line from standard output.
// Nothing else may go there: logs go to standard error.
//
//   cc -std=c11 -o testee testee.c -ljansson
//   npx tallystick conform -- ./testee
//
// What is not declared in OPERATIONS is not asked. Add one operation after the other: docs and examples
// are in conformance/protocol.md of the package, and conformance/peers/c signs and encrypts.
#define _GNU_SOURCE // getline, open_memstream

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// Adds what an operation gives to the output, or gives the rule of the protocol that the input breaks.
typedef const char *operation(const json_t *input, const char *now, json_t *output);

// Call your own code here, and give the rule where it refuses.
static const char *serial_pad(const json_t *input, const char *now, json_t *output) {
  (void)now;
  const json_t *member = json_object_get(input, "serial");
  const char *serial = json_string_value(member);
  size_t size = json_string_length(member), characters = 0;
  for (size_t i = 0; i < size; i++) characters += (serial[i] & 0xc0) != 0x80;
  if (characters < 1 || characters > 64) return "length";
  for (size_t i = 0; i < size; i++) {
    if (serial[i] < ' ' || serial[i] > '~') return "charset";
  }
  const char *zeros = "00000000000000";
  json_object_set_new(output, "serial", json_sprintf("%s%s", size < 14 ? zeros + size : "", serial));
  return NULL;
}

static int by_name(const void *one, const void *other) {
  return strcmp(*(const char *const *)one, *(const char *const *)other);
}

// All but sign and what is empty, in the order of ASCII, not encoded.
static const char *kv_source(const json_t *input, const char *now, json_t *output) {
  (void)now;
  json_t *params = json_object_get(input, "params"), *value;
  const char *name, **names = calloc(json_object_size(params) + 1, sizeof *names);
  size_t count = 0, size = 0;
  char *source = NULL;
  json_object_foreach(params, name, value) {
    if (json_string_length(value) > 0 && strcmp(name, "sign") != 0) names[count++] = name;
  }
  qsort(names, count, sizeof *names, by_name);
  FILE *text = open_memstream(&source, &size);
  for (size_t i = 0; i < count; i++) {
    value = json_object_get(params, names[i]);
    fprintf(text, "%s%s=", i > 0 ? "&" : "", names[i]);
    fwrite(json_string_value(value), 1, json_string_length(value), text);
  }
  fclose(text);
  json_object_set_new(output, "source", json_stringn(source, size));
  free(source);
  free(names);
  return NULL;
}

static const struct {
  const char *name;
  operation *run;
} OPERATIONS[] = {{"serial-pad", serial_pad}, {"kv-source", kv_source}};
enum { COUNT = sizeof OPERATIONS / sizeof *OPERATIONS };

// The build that reports name, as GitLab and GitHub say it.
static const char *build(void) {
  const char *names[] = {"CI_COMMIT_SHA", "GITHUB_SHA"};
  for (int i = 0; i < 2; i++) {
    const char *value = getenv(names[i]);
    if (value != NULL && *value != '\0') return value;
  }
  return "local";
}

static json_t *ready(void) {
  json_t *operations = json_array();
  for (int i = 0; i < COUNT; i++) json_array_append_new(operations, json_string(OPERATIONS[i].name));
  json_t *ready = json_pack("{ss si s{ss ss ss} so}", "type", "ready", "protocol", 1, "implementation", "name",
                            "my-implementation", "version", build(), "language", "c", "operations", operations);
  // Which messages you implement; left out, the suite asks eight, LianLian's too:
  // json_object_set_new(ready, "messages", json_pack("[s]", "unionpay/MOBILE_NUMBER_VERIFICATION/request"));
  return ready;
}

static json_t *answer(const json_t *message) {
  const char *name = json_string_value(json_object_get(message, "operation"));
  const char *now = json_string_value(json_object_get(message, "now"));
  json_t *id = json_object_get(message, "id");
  for (int i = 0; i < COUNT; i++) {
    if (strcmp(OPERATIONS[i].name, name) != 0) continue;
    json_t *output = json_object();
    const char *rule = OPERATIONS[i].run(json_object_get(message, "input"), now, output);
    if (rule == NULL) return json_pack("{ss sO ss so}", "type", "result", "id", id, "status", "ok", "output", output);
    json_decref(output);
    return json_pack("{ss sO ss s[{ss}]}", "type", "result", "id", id, "status", "reject", "violations", "rule", rule);
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
    const char *type = json_string_value(json_object_get(message, "type"));
    if (type == NULL) {
      fprintf(stderr, "a line of standard input is no JSON\n");
      return 1;
    }
    int is_end = strcmp(type, "bye") == 0;
    if (strcmp(type, "hello") == 0) send(ready());
    if (strcmp(type, "case") == 0) send(answer(message));
    json_decref(message);
    if (is_end) break;
  }
  free(line);
}
