package peer;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** The envelope of LianLian with the JDK: the signature of a message, and the encrypted message pay_load. */
final class LianLian {
  // By the sign type in small letters: some answers write SHA256WITHRSA.
  private static final Map<String, String> ALGORITHMS =
      Map.of("rsa", "MD5withRSA", "sha256withrsa", "SHA256withRSA");
  /** What takes no part in the signature of the answer to a query: nobody has signed it. */
  static final Map<String, Set<String>> UNSIGNED =
      Map.of(
          "MPAY_RESULT_QUERY", Set.of("bank_name", "memo", "card_no"),
          "EASYPAY_RESULT_QUERY", Set.of("bank_name", "memo"));

  private static final String VERSION = "lianpay1_0_1";
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * The text that is signed: all but sign and what is empty, in the order of ASCII, not encoded. Of the answers to two
   * queries, what UNSIGNED names takes no part either: leave it out before.
   */
  static String source(Map<String, String> params) {
    return new TreeMap<>(params)
        .entrySet().stream()
            .filter(one -> one.getValue() != null && !one.getValue().isEmpty() && !one.getKey().equals("sign"))
            .map(one -> one.getKey() + "=" + one.getValue())
            .collect(Collectors.joining("&"));
  }

  /** The member sign of a message, to which the sign type belongs. */
  static String sign(Map<String, String> params, RSAPrivateKey key, String signType)
      throws GeneralSecurityException {
    Map<String, String> signed = new TreeMap<>(params);
    signed.put("sign_type", signType);
    Signature signature = Signature.getInstance(ALGORITHMS.get(small(signType)));
    signature.initSign(key);
    signature.update(source(signed).getBytes(StandardCharsets.UTF_8));
    return base64(signature.sign());
  }

  /** Refuses a message whose signature does not hold, or whose sign type, in any letter case, is not accepted. */
  static void verify(Map<String, String> params, RSAPublicKey key, Set<String> accept) throws Reject {
    String signType = small(params.get("sign_type"));
    String algorithm = ALGORITHMS.get(signType);
    if (algorithm == null || accept.stream().noneMatch(one -> small(one).equals(signType))) {
      throw new Reject("value");
    }
    if (!holds(params, key, algorithm)) throw new Reject("signature");
  }

  /**
   * Refuses an answer that LianLian has not signed, and a signed one to another request than was asked. Either leaves the
   * outcome unknown: where money moves, query with the same number.
   *
   * @param unsigned what takes no part in the signature, or Set.of(): of MPAY_RESULT_QUERY UNSIGNED.get("MPAY_RESULT_QUERY").
   *     Do not act on it.
   */
  static void verifyAnswer(
      Map<String, String> asked, Map<String, String> answer, RSAPublicKey key, Set<String> unsigned) throws Reject {
    Map<String, String> signed = new TreeMap<>(answer);
    signed.keySet().removeAll(unsigned);
    verify(signed, key, Set.of("SHA256withRSA"));
    // Where an order has a number of yours, its steps differ in oid_paybill.
    String number = isGiven(asked.get("no_order")) ? "no_order" : "oid_paybill";
    for (String name : List.of(number, "oid_partner", "user_id", "no_refund", "money_order", "money_refund")) {
      String one = asked.get(name);
      String other = answer.get(name);
      if (isGiven(one) && isGiven(other) && !isSame(name, one, other)) throw new Reject("value");
    }
  }

  private static boolean isGiven(String value) {
    return value != null && !value.isEmpty();
  }

  /** Compares amounts by what they are worth: one may come back as 88, 88.0 or 88.00. */
  private static boolean isSame(String name, String one, String other) {
    if (!name.startsWith("money_")) return one.equals(other);
    try {
      return new BigDecimal(one).compareTo(new BigDecimal(other)) == 0;
    } catch (NumberFormatException noAmount) {
      return false;
    }
  }

  private static String small(String signType) {
    return signType == null ? "" : signType.toLowerCase(Locale.ROOT);
  }

  private static boolean holds(Map<String, String> params, RSAPublicKey key, String algorithm) {
    try {
      Signature signature = Signature.getInstance(algorithm);
      signature.initVerify(key);
      signature.update(source(params).getBytes(StandardCharsets.UTF_8));
      return signature.verify(unbase64(params.get("sign")));
    } catch (GeneralSecurityException | IllegalArgumentException refused) {
      return false;
    }
  }

  /** The value of pay_load for the holder of a key. */
  static String encrypt(byte[] plaintext, RSAPublicKey key) throws GeneralSecurityException {
    byte[] macKey = random(32);
    byte[] contentKey = random(32);
    byte[] nonce = random(8);
    String text = base64(nonce) + "$" + base64(counter(contentKey, nonce, plaintext));
    return String.join(
        "$",
        VERSION,
        base64(oaep(Cipher.ENCRYPT_MODE, key).doFinal(macKey)),
        base64(oaep(Cipher.ENCRYPT_MODE, key).doFinal(contentKey)),
        text,
        base64(mac(macKey, text)));
  }

  /** What a pay_load holds. It names no key, so each is tried; what is wrong inside is the one rule "decryption". */
  static byte[] decrypt(String payload, List<RSAPrivateKey> keys) throws GeneralSecurityException, Reject {
    String[] parts = payload.split("\\$", -1);
    if (parts.length != 6 || !parts[0].equals(VERSION)) throw new Reject("header");
    byte[][] octets = new byte[6][];
    try {
      // Some senders break the lines of Base64.
      for (int i = 1; i < 6; i++) octets[i] = unbase64(parts[i].replaceAll("[\r\n]", ""));
    } catch (IllegalArgumentException unreadable) {
      throw new Reject("header");
    }
    if (octets[3].length != 8 || octets[5].length != 32) throw new Reject("header");
    String text = parts[3] + "$" + parts[4];
    for (RSAPrivateKey key : keys) {
      byte[] macKey = opened(octets[1], key);
      byte[] contentKey = opened(octets[2], key);
      if (macKey.length != 32 || contentKey.length != 32) continue;
      if (MessageDigest.isEqual(octets[5], mac(macKey, text))) return counter(contentKey, octets[3], octets[4]);
    }
    throw new Reject("decryption");
  }

  /** A key that was encrypted; no bytes where it is none for this key. */
  private static byte[] opened(byte[] encrypted, RSAPrivateKey key) {
    try {
      return oaep(Cipher.DECRYPT_MODE, key).doFinal(encrypted);
    } catch (GeneralSecurityException wrongInside) {
      return new byte[0];
    }
  }

  private static Cipher oaep(int mode, java.security.Key key) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
    cipher.init(mode, key);
    return cipher;
  }

  /** Encrypts and decrypts: AES in counter mode, whose first block is the nonce and then the number 1. */
  private static byte[] counter(byte[] key, byte[] nonce, byte[] text) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
    byte[] first = ByteBuffer.allocate(16).put(nonce).putLong(1).array();
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(first));
    return cipher.doFinal(text);
  }

  private static byte[] mac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
  }

  private static byte[] random(int length) {
    byte[] octets = new byte[length];
    RANDOM.nextBytes(octets);
    return octets;
  }

  private static String base64(byte[] octets) {
    return Base64.getEncoder().encodeToString(octets);
  }

  /** Base64 with padding (RFC 4648 section 4). */
  private static byte[] unbase64(String text) {
    if (text == null) throw new IllegalArgumentException("no Base64");
    // gap base64: The decoder of the JDK does not miss the padding.
    if (text.length() % 4 != 0) throw new IllegalArgumentException("no Base64");
    // end gap
    return Base64.getDecoder().decode(text);
  }

  private LianLian() {}
}
