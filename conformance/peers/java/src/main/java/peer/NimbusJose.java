package peer;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.RSADecrypter;
import com.nimbusds.jose.crypto.RSAEncrypter;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Map;

/** By nimbus-jose-jwt. */
final class NimbusJose implements Jose {
  @Override
  public Class<?> library() {
    return JWSObject.class;
  }

  @Override
  public Map<String, Object> header(String encoded) throws Exception {
    // gap base64url: Nimbus passes over what is not of the alphabet.
    Strict.requireBase64url(encoded);
    // end gap
    byte[] json = new Base64URL(encoded).decode();
    // gap json: Nimbus replaces bytes that are not UTF-8.
    Strict.requireJson(json);
    // end gap
    return JSONObjectUtils.parse(new Base64URL(encoded).decodeToString());
  }

  @Override
  public String sign(byte[] body, String kid, Map<String, String> members, RSAPrivateKey key) throws Exception {
    JWSHeader.Builder header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(kid).criticalParams(members.keySet());
    members.forEach(header::customParam);
    JWSObject jws = new JWSObject(header.build(), new Payload(body));
    jws.sign(new RSASSASigner(key));
    return jws.serialize(true);
  }

  @Override
  public boolean holds(String jws, byte[] body, RSAPublicKey key) throws Exception {
    JWSVerifier verifier = new RSASSAVerifier(key);
    // gap crit: Nimbus refuses critical members that it does not know. The verifier takes more.
    verifier = new RSASSAVerifier(key, CRITICAL);
    // end gap
    return JWSObject.parse(jws, new Payload(body)).verify(verifier);
  }

  @Override
  @SuppressWarnings("deprecation") // RSA1_5 is what the protocol has.
  public String encrypt(byte[] plaintext, String kid, RSAPublicKey key) throws Exception {
    JWEHeader header =
        new JWEHeader.Builder(JWEAlgorithm.RSA1_5, EncryptionMethod.A128CBC_HS256).keyID(kid).build();
    JWEObject jwe = new JWEObject(header, new Payload(plaintext));
    jwe.encrypt(new RSAEncrypter(key));
    return jwe.serialize();
  }

  @Override
  public byte[] decrypt(String text, RSAPrivateKey key) throws Exception {
    JWEObject jwe = JWEObject.parse(text);
    // Where RSA fails, Nimbus goes on with a random key, so that nobody learns which it was.
    jwe.decrypt(new RSADecrypter(key));
    return jwe.getPayload().toBytes();
  }
}
