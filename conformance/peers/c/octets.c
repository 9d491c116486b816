#include "octets.h"

#include <openssl/crypto.h>
#include <openssl/rand.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct chunk {
  struct chunk *next;
  size_t size;
  unsigned char data[];
} chunk;

static chunk *chunks;

octets new_octets(size_t size) {
  chunk *one = malloc(sizeof(chunk) + size + 1);
  if (one == NULL) die("no memory");
  *one = (chunk){.next = chunks, .size = size};
  one->data[size] = 0;
  chunks = one;
  return (octets){one->data, size};
}

void free_octets(void) {
  while (chunks != NULL) {
    chunk *next = chunks->next;
    OPENSSL_cleanse(chunks->data, chunks->size);
    free(chunks);
    chunks = next;
  }
}

octets octets_of(const void *data, size_t size) {
  octets copy = new_octets(size);
  memcpy(copy.data, data, size);
  return copy;
}

octets octets_of_text(const char *text) { return octets_of(text, strlen(text)); }

octets random_octets(size_t size) {
  octets made = new_octets(size);
  if (RAND_bytes(made.data, (int)size) != 1) die("no random bytes");
  return made;
}

octets joined(size_t count, const octets parts[]) {
  size_t size = 0;
  for (size_t i = 0; i < count; i++) size += parts[i].size;
  octets whole = new_octets(size);
  unsigned char *end = whole.data;
  for (size_t i = 0; i < count; i++) {
    memcpy(end, parts[i].data, parts[i].size);
    end += parts[i].size;
  }
  return whole;
}

bool are_equal(octets one, octets other) {
  return one.size == other.size && CRYPTO_memcmp(one.data, other.data, one.size) == 0;
}

static const char STANDARD[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
static const char FOR_URLS[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

static octets encoded(octets data, const char *alphabet, bool is_padded) {
  octets text = new_octets(is_padded ? (data.size + 2) / 3 * 4 : (data.size * 4 + 2) / 3);
  for (size_t i = 0, at = 0; i < text.size; i++) {
    // The six bits from bit 6 * i on.
    size_t bit = 6 * i;
    at = bit / 8;
    if (at >= data.size) {
      text.data[i] = '=';
      continue;
    }
    unsigned pair = (unsigned)data.data[at] << 8 | (at + 1 < data.size ? data.data[at + 1] : 0);
    text.data[i] = (unsigned char)alphabet[pair >> (10 - bit % 8) & 63];
  }
  return text;
}

octets base64(octets data) { return encoded(data, STANDARD, true); }
octets base64url(octets data) { return encoded(data, FOR_URLS, false); }

static bool decoded(octets text, const char *alphabet, octets *data) {
  if (text.size % 4 == 1) return false;
  *data = new_octets(text.size * 3 / 4);
  unsigned bits = 0;
  size_t count = 0, end = 0;
  for (size_t i = 0; i < text.size; i++) {
    // Of OpenSSL, EVP_DecodeBlock passes over blanks and cannot tell how much padding there was.
    const char *place = memchr(alphabet, text.data[i], 64);
    if (place == NULL) return false;
    bits = bits << 6 | (unsigned)(place - alphabet);
    count += 6;
    if (count >= 8) {
      count -= 8;
      data->data[end++] = (unsigned char)(bits >> count);
    }
  }
  return true;
}

bool unbase64url(octets text, octets *data) { return decoded(text, FOR_URLS, data); }

bool unbase64(octets text, octets *data) {
  if (text.size % 4 != 0) return false;
  for (int i = 0; i < 2 && text.size > 0 && text.data[text.size - 1] == '='; i++) text.size--;
  return decoded(text, STANDARD, data);
}

bool split(octets text, char separator, size_t count, octets parts[]) {
  unsigned char *from = text.data, *end = text.data + text.size;
  for (size_t i = 0; i < count; i++) {
    unsigned char *to = memchr(from, separator, (size_t)(end - from));
    if ((to == NULL) != (i == count - 1)) return false;
    if (to == NULL) to = end;
    parts[i] = octets_of(from, (size_t)(to - from));
    from = to + 1;
  }
  return true;
}

_Noreturn void die(const char *what) {
  fprintf(stderr, "%s\n", what);
  exit(1);
}
