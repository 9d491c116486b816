// Reads a JSON list of requests and answers from standard input, and writes what lianlian.c makes of each. The argument
// is a JWK that verifies.
#include <stdio.h>
#include <string.h>

#include "lianlian.h"

int main(int count, char *arguments[]) {
  json_t *key = count == 2 ? json_loads(arguments[1], 0, NULL) : NULL;
  json_t *cases = json_loadf(stdin, 0, NULL), *outcomes = json_array(), *one;
  size_t index;
  if (key == NULL || cases == NULL) die("a JWK, and a list on standard input");
  json_array_foreach(cases, index, one) {
    const char *name = json_string_value(json_object_get(one, "interface"));
    const char *const *without = strcmp(name, "MPAY_RESULT_QUERY") == 0      ? MPAY_QUERY_UNSIGNED
                                 : strcmp(name, "EASYPAY_RESULT_QUERY") == 0 ? EASYPAY_QUERY_UNSIGNED
                                                                             : NULL;
    const char *fault = answer_fault(json_object_get(one, "asked"), json_object_get(one, "answer"), key, without);
    json_array_append_new(outcomes, json_string(fault == NULL ? "taken" : fault));
  }
  json_dumpf(outcomes, stdout, 0);
  free_octets();
  json_decref(outcomes);
  json_decref(cases);
  json_decref(key);
  return 0;
}
