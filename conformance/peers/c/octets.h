// Octets that live until the case is answered, and how they are written as text.
#pragma once

#include <stdbool.h>
#include <stddef.h>

typedef struct {
  unsigned char *data; // with a zero byte behind the last one
  size_t size;
} octets;

// Octets of a size, without a value. Ends the process where there is no memory.
octets new_octets(size_t size);
// Wipes and frees whatever new_octets has given.
void free_octets(void);

octets octets_of(const void *data, size_t size);
octets octets_of_text(const char *text);
octets random_octets(size_t size);
octets joined(size_t count, const octets parts[]);
bool are_equal(octets one, octets other); // in constant time

octets base64(octets data);
octets base64url(octets data);
// False for what is none: RFC 4648 section 4, with padding; RFC 7515 section 2, without.
bool unbase64(octets text, octets *data);
bool unbase64url(octets text, octets *data);

// Splits at a character into exactly `count` parts; false where there are more or fewer.
bool split(octets text, char separator, size_t count, octets parts[]);

// Ends the process: memory is out, or OpenSSL refuses what it should not.
_Noreturn void die(const char *what);
