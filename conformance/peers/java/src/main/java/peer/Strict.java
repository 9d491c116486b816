package peer;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the readers of the libraries let pass is refused here. */
final class Strict {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  /** Refuses what is no base64url without padding (RFC 7515 section 2). */
  static void requireBase64url(String text) {
    if (!text.matches("[A-Za-z0-9_-]*") || text.length() % 4 == 1) {
      throw new IllegalArgumentException("no base64url");
    }
  }

  /** Refuses what is no JSON in UTF-8, or names a member twice. */
  static JsonNode requireJson(byte[] json) throws CharacterCodingException {
    // A decoder of its own reports bytes that are no UTF-8; new String replaces them.
    return JSON.readTree(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString());
  }

  private Strict() {}
}
