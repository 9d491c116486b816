/** What a name of a secret has in it, such as `DB_PASSWORD`, `apiKey` or `access-token`. */
const NAMES =
  'pass(?:word|wd|phrase|code)|pwd|secret|token|credential|(?:api|access|private|signing)[_-]?key';

/** The name of a secret in a text, with up to 16 characters after the telling part. */
export const SECRET_NAME = `(?:${NAMES})[\\w-]{0,16}`;
