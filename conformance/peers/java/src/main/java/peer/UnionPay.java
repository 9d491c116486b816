package peer;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** The envelope of UnionPay: the detached JWS of the header UPI-JWS, and the JWE of encData. */
record UnionPay(Jose jose) {
  private static final Map<String, Pattern> FORMS =
      Map.of(
          "kid", Pattern.compile("[ -~]+"),
          "UPI-UUID", Pattern.compile("[0-9a-f]{32}"),
          "UPI-TIMESTAMP", Pattern.compile("[0-9]{10}"),
          "UPI-APPID", Pattern.compile("[!-~]{8}"),
          "UPI-REQPATH", Pattern.compile("/[!-~]*"));

  /** What a receiver compares a UPI-JWS with; null is not compared. */
  record Expected(String path, String appId, Set<String> seen, Instant now) {}

  /** The value of UPI-JWS over the exact bytes of a body. */
  String sign(byte[] body, JsonNode key, String kid, String appId, String path, Instant now) throws Exception {
    Map<String, String> members = new LinkedHashMap<>();
    members.put("UPI-UUID", UUID.randomUUID().toString().replace("-", ""));
    members.put("UPI-TIMESTAMP", Long.toString(now.getEpochSecond()));
    members.put("UPI-APPID", appId);
    if (path != null) members.put("UPI-REQPATH", path);
    return jose.sign(body, kid, members, Keys.privateKey(key));
  }

  /** Refuses a UPI-JWS that does not hold for a body, is too old or new, was seen, or is meant for another. */
  void verify(byte[] body, String header, JsonNode keys, Expected expected) throws Exception {
    Map<String, Object> members = protectedHeader(header);
    JsonNode key = Keys.named((String) members.get("kid"), keys);
    if (!holds(header, body, key)) throw new Reject("signature");
    long away = expected.now().getEpochSecond() - Long.parseLong((String) members.get("UPI-TIMESTAMP"));
    if (Math.abs(away) > 300) throw new Reject("timestamp");
    if (expected.path() != null && !expected.path().equals(members.get("UPI-REQPATH"))) throw new Reject("path");
    if (expected.appId() != null && !expected.appId().equals(members.get("UPI-APPID"))) throw new Reject("app-id");
    if (expected.seen().contains(members.get("UPI-UUID"))) throw new Reject("replay");
  }

  private boolean holds(String header, byte[] body, JsonNode key) {
    try {
      return jose.holds(header, body, Keys.publicKey(key));
    } catch (Exception refused) {
      return false;
    }
  }

  /** The members of the header of a detached JWS, each in its form. */
  private Map<String, Object> protectedHeader(String header) throws Reject {
    String[] parts = header.split("\\.", -1);
    if (parts.length != 3 || !parts[1].isEmpty() || parts[2].isEmpty()) throw new Reject("header");
    try {
      // gap base64url: what is not of the alphabet would be passed over here, too.
      Strict.requireBase64url(parts[2]);
      // end gap
      Map<String, Object> members = jose.header(parts[0]);
      if (!hasForm(members)) throw new Reject("header");
      return members;
    } catch (Reject refused) {
      throw refused;
    } catch (Exception unreadable) {
      throw new Reject("header");
    }
  }

  private static boolean hasForm(Map<String, Object> members) {
    Set<String> there = new TreeSet<>(Jose.CRITICAL);
    if (!members.containsKey("UPI-REQPATH")) there.remove("UPI-REQPATH");
    for (String name : FORMS.keySet()) {
      if (!there.contains(name) && !name.equals("kid")) continue;
      if (!(members.get(name) instanceof String text) || !FORMS.get(name).matcher(text).matches()) return false;
    }
    return members.get("crit") instanceof List<?> crit
        && crit.size() == there.size()
        && there.containsAll(crit)
        && crit.containsAll(there)
        && "RS256".equals(members.get("alg"))
        && !members.containsKey("b64")
        && !members.containsKey("zip");
  }

  /** A JWE in compact form for the holder of a key. */
  String encrypt(byte[] plaintext, JsonNode key, String kid) throws Exception {
    return jose.encrypt(plaintext, kid, Keys.publicKey(key));
  }

  /** What a JWE holds. Whatever is wrong inside is the one rule "decryption". */
  byte[] decrypt(String jwe, JsonNode keys) throws Exception {
    Map<String, Object> members = jweHeader(jwe);
    JsonNode key = Keys.named((String) members.get("kid"), keys);
    try {
      return jose.decrypt(jwe, Keys.privateKey(key));
    } catch (Exception wrongInside) {
      throw new Reject("decryption");
    }
  }

  private Map<String, Object> jweHeader(String jwe) throws Reject {
    String[] parts = jwe.split("\\.", -1);
    if (parts.length != 5) throw new Reject("header");
    try {
      for (String part : parts) {
        if (part.isEmpty()) throw new Reject("header");
        // gap base64url: as above.
        Strict.requireBase64url(part);
        // end gap
      }
      Map<String, Object> members = jose.header(parts[0]);
      boolean isRight =
          "RSA1_5".equals(members.get("alg"))
              && "A128CBC-HS256".equals(members.get("enc"))
              && members.get("kid") instanceof String
              && !members.containsKey("zip")
              && !members.containsKey("crit");
      if (!isRight) throw new Reject("header");
      return members;
    } catch (Reject refused) {
      throw refused;
    } catch (Exception unreadable) {
      throw new Reject("header");
    }
  }
}
