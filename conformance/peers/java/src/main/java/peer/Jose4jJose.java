package peer;

import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;
import org.jose4j.base64url.Base64Url;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwe.ContentEncryptionAlgorithmIdentifiers;
import org.jose4j.jwe.JsonWebEncryption;
import org.jose4j.jwe.KeyManagementAlgorithmIdentifiers;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;

/** By jose4j. */
final class Jose4jJose implements Jose {
  @Override
  public Class<?> library() {
    return JsonWebSignature.class;
  }

  @Override
  public Map<String, Object> header(String encoded) throws Exception {
    // gap base64url: jose4j passes over what is not of the alphabet.
    Strict.requireBase64url(encoded);
    // end gap
    byte[] json = new Base64Url().base64UrlDecode(encoded);
    // gap json: jose4j replaces bytes that are not UTF-8, and passes over a comma behind the last member.
    Strict.requireJson(json);
    // end gap
    return JsonUtil.parseJson(new Base64Url().base64UrlDecodeToUtf8String(encoded));
  }

  @Override
  public String sign(byte[] body, String kid, Map<String, String> members, RSAPrivateKey key) throws Exception {
    JsonWebSignature jws = new JsonWebSignature();
    jws.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
    jws.setKeyIdHeaderValue(kid);
    jws.setCriticalHeaderNames(members.keySet().toArray(String[]::new));
    members.forEach(jws::setHeader);
    jws.setPayloadBytes(body);
    jws.setKey(key);
    return jws.getDetachedContentCompactSerialization();
  }

  @Override
  public boolean holds(String header, byte[] body, RSAPublicKey key) throws Exception {
    JsonWebSignature jws = new JsonWebSignature();
    jws.setAlgorithmConstraints(
        new AlgorithmConstraints(ConstraintType.PERMIT, AlgorithmIdentifiers.RSA_USING_SHA256));
    // gap crit: jose4j refuses critical members that it does not know. It can be told of more.
    jws.setKnownCriticalHeaders(CRITICAL.toArray(String[]::new));
    // end gap
    jws.setCompactSerialization(header);
    jws.setEncodedPayload(Base64Url.encode(body));
    jws.setKey(key);
    return jws.verifySignature();
  }

  @Override
  public String encrypt(byte[] plaintext, String kid, RSAPublicKey key) throws Exception {
    JsonWebEncryption jwe = rsa15();
    jwe.setAlgorithmHeaderValue(KeyManagementAlgorithmIdentifiers.RSA1_5);
    jwe.setEncryptionMethodHeaderParameter(ContentEncryptionAlgorithmIdentifiers.AES_128_CBC_HMAC_SHA_256);
    jwe.setKeyIdHeaderValue(kid);
    jwe.setPlaintext(plaintext);
    jwe.setKey(key);
    return jwe.getCompactSerialization();
  }

  @Override
  public byte[] decrypt(String text, RSAPrivateKey key) throws Exception {
    JsonWebEncryption jwe = rsa15();
    jwe.setCompactSerialization(text);
    jwe.setKey(key);
    // Where RSA fails, jose4j goes on with a random key, so that nobody learns which it was.
    return jwe.getPlaintextBytes();
  }

  private static JsonWebEncryption rsa15() {
    JsonWebEncryption jwe = new JsonWebEncryption();
    // gap rsa1_5: jose4j blocks RSA1_5 unless the caller permits it.
    jwe.setAlgorithmConstraints(
        new AlgorithmConstraints(ConstraintType.PERMIT, KeyManagementAlgorithmIdentifiers.RSA1_5));
    // end gap
    return jwe;
  }
}
