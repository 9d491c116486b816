package peer;

import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import java.util.Set;

/** What the envelope of UnionPay needs of a JOSE library. Copy the implementation of the library that you have. */
interface Jose {
  /** The members that UnionPay marks as critical. */
  Set<String> CRITICAL = Set.of("UPI-UUID", "UPI-TIMESTAMP", "UPI-APPID", "UPI-REQPATH");

  /** A class of the library, for its name and version. */
  Class<?> library();

  /** The members of a header in base64url. */
  Map<String, Object> header(String encoded) throws Exception;

  /** A detached JWS by RS256 with further members in its protected header, all of them critical. */
  String sign(byte[] body, String kid, Map<String, String> members, RSAPrivateKey key) throws Exception;

  /** Whether a detached JWS holds for a body. */
  boolean holds(String jws, byte[] body, RSAPublicKey key) throws Exception;

  /** A JWE in compact form by RSA1_5 and A128CBC-HS256. */
  String encrypt(byte[] plaintext, String kid, RSAPublicKey key) throws Exception;

  /** What such a JWE holds; throws for anything else. */
  byte[] decrypt(String jwe, RSAPrivateKey key) throws Exception;
}
