package peer;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import tools.jackson.databind.JsonNode;

/** RSA keys of JWKs (RFC 7517). */
final class Keys {
  static RSAPublicKey publicKey(JsonNode jwk) throws GeneralSecurityException {
    return (RSAPublicKey)
        KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e")));
  }

  static RSAPrivateKey privateKey(JsonNode jwk) throws GeneralSecurityException {
    RSAPrivateCrtKeySpec numbers =
        new RSAPrivateCrtKeySpec(
            number(jwk, "n"), number(jwk, "e"), number(jwk, "d"), number(jwk, "p"), number(jwk, "q"),
            number(jwk, "dp"), number(jwk, "dq"), number(jwk, "qi"));
    return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(numbers);
  }

  /** The key with an ID. */
  static JsonNode named(String kid, JsonNode keys) throws Reject {
    for (JsonNode key : keys) {
      if (key.path("kid").asString("").equals(kid)) return key;
    }
    throw new Reject("key");
  }

  private static BigInteger number(JsonNode jwk, String name) {
    return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.get(name).asString()));
  }

  private Keys() {}
}
