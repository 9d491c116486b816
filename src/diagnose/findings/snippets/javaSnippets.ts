const stringToSign = `  static String stringToSign(Map<String, ?> members) {
    StringJoiner pairs = new StringJoiner("&");
    for (Map.Entry<String, Object> member : new TreeMap<String, Object>(members).entrySet()) {
      Object value = member.getValue();
      if (member.getKey().equals("sign") || value == null || value.equals("") || value instanceof List) {
        continue; // lists take no part
      }
      if (!(value instanceof String) && !(value instanceof Integer)) {
        throw new IllegalArgumentException(member.getKey() + " must be a string; an object is sent as its JSON");
      }
      pairs.add(member.getKey() + "=" + value);
    }
    return pairs.toString();
  }`;

const signUnionPay = `import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

public class SignUnionPay {
  public static void main(String[] arguments) throws Exception {
    PrivateKey key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate(); // yours, from its file
    byte[] body = "{\\"memberIIN\\":\\"39990029\\"}".getBytes(StandardCharsets.UTF_8); // mapper.writeValueAsBytes(message)
    String header = String.format(
        "{\\"alg\\":\\"RS256\\",\\"kid\\":\\"%s\\",\\"crit\\":[\\"UPI-UUID\\",\\"UPI-TIMESTAMP\\",\\"UPI-APPID\\",\\"UPI-REQPATH\\"],"
            + "\\"UPI-UUID\\":\\"%s\\",\\"UPI-TIMESTAMP\\":\\"%d\\",\\"UPI-APPID\\":\\"%s\\",\\"UPI-REQPATH\\":\\"%s\\"}",
        "4000000001", UUID.randomUUID().toString().replace("-", ""), Instant.now().getEpochSecond(),
        "39990029", "/v1/verify");
    Base64.Encoder base64url = Base64.getUrlEncoder().withoutPadding();
    String encoded = base64url.encodeToString(header.getBytes(StandardCharsets.UTF_8));
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    signature.update((encoded + "." + base64url.encodeToString(body)).getBytes(StandardCharsets.US_ASCII));
    String jws = encoded + ".." + base64url.encodeToString(signature.sign());
    // Send UPI-JWS: jws, and these bytes: HttpRequest.BodyPublishers.ofByteArray(body), never the object again.
    System.out.println(jws.split("\\\\.").length); // 3
  }
}
`;

/** How it is done right in Java, with what the JDK has: each is a separate class. */
export const javaSnippets = {
  sealUnionPay: signUnionPay,
  signUnionPay,
  unixTime: `import java.time.Instant;

public class UnixTime {
  public static void main(String[] args) {
    // UPI-TIMESTAMP: the Unix time of the system, which has no time zone
    String timestamp = Long.toString(Instant.now().getEpochSecond());
    System.out.println(timestamp.length()); // 10
  }
}
`,
  openAnswer: `import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

public class OpenAnswer {
  static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  static void check(String jws, byte[] body, PublicKey key, String path) throws Exception {
    String[] parts = jws.split("\\\\.", -1);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initVerify(key);
    signature.update((parts[0] + "." + BASE64URL.encodeToString(body)).getBytes(StandardCharsets.US_ASCII));
    if (!signature.verify(Base64.getUrlDecoder().decode(parts[2]))) throw new SecurityException("signature");
    String header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
    // With the JSON parser of your choice: header.get("UPI-REQPATH").equals(path)
    if (!header.contains("\\"UPI-REQPATH\\":\\"" + path + "\\"")) throw new SecurityException("another service");
  }

  public static void main(String[] arguments) throws Exception {
    KeyPair network = KeyPairGenerator.getInstance("RSA").generateKeyPair(); // you have its certificate
    byte[] body = "{\\"msgResponse\\":{\\"responseCode\\":\\"00\\"}}".getBytes(StandardCharsets.UTF_8);
    String header = BASE64URL.encodeToString("{\\"alg\\":\\"RS256\\",\\"UPI-REQPATH\\":\\"/v1/verify\\"}".getBytes());
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(network.getPrivate());
    signature.update((header + "." + BASE64URL.encodeToString(body)).getBytes(StandardCharsets.US_ASCII));
    check(header + ".." + BASE64URL.encodeToString(signature.sign()), body, network.getPublic(), "/v1/verify");
    System.out.println("for this service"); // for this service
  }
}
`,
  encryptUnionPay: `import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

public class EncryptUnionPay {
  public static void main(String[] arguments) throws Exception {
    // That of the receiver's encryption certificate.
    PublicKey key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic();
    byte[] plaintext = "{\\"phoneNo\\":\\"13800138000\\"}".getBytes(StandardCharsets.UTF_8);
    Base64.Encoder base64url = Base64.getUrlEncoder().withoutPadding();
    String header = base64url.encodeToString(
        "{\\"alg\\":\\"RSA1_5\\",\\"enc\\":\\"A128CBC-HS256\\",\\"kid\\":\\"4000000003\\"}".getBytes(StandardCharsets.UTF_8));
    byte[] contentKey = new byte[32]; // new ones for each message
    byte[] iv = new byte[16];
    SecureRandom random = new SecureRandom();
    random.nextBytes(contentKey);
    random.nextBytes(iv);
    Cipher aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
    aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(contentKey, 16, 16, "AES"), new IvParameterSpec(iv));
    byte[] ciphertext = aes.doFinal(plaintext);
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(contentKey, 0, 16, "HmacSHA256"));
    mac.update(header.getBytes(StandardCharsets.US_ASCII));
    mac.update(iv);
    mac.update(ciphertext);
    byte[] tag = Arrays.copyOf(mac.doFinal(ByteBuffer.allocate(8).putLong(8L * header.length()).array()), 16);
    Cipher rsa = Cipher.getInstance("RSA/ECB/PKCS1Padding");
    rsa.init(Cipher.ENCRYPT_MODE, key);
    String encData = String.join(".", header, base64url.encodeToString(rsa.doFinal(contentKey)),
        base64url.encodeToString(iv), base64url.encodeToString(ciphertext), base64url.encodeToString(tag));
    System.out.println(encData.split("\\\\.").length); // 5
  }
}
`,
  messageId: `import java.security.SecureRandom;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

public class MessageId {
  public static void main(String[] arguments) {
    ZonedDateTime beijing = ZonedDateTime.now(ZoneId.of("Asia/Shanghai"));
    String serial = String.format("%06d", new SecureRandom().nextInt(1_000_000));
    String msgId = "A" + "00100234" + beijing.format(DateTimeFormatter.ofPattern("yyyyMMddHHmmss")) + serial;
    System.out.println(msgId.length()); // 29
  }
}
`,
  sealLianLian: `import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

public class SealLianLian {
${stringToSign}

  public static void main(String[] arguments) throws Exception {
    PrivateKey key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate(); // yours, from its file
    Map<String, String> message = new HashMap<>();
    message.put("oid_partner", "201304121000001004");
    message.put("sign_type", "SHA256withRSA");
    message.put("money_order", "88.00");
    message.put("memo", "");
    Signature signature = Signature.getInstance("SHA256withRSA"); // MD5withRSA where sign_type is RSA
    signature.initSign(key);
    signature.update(stringToSign(message).getBytes(StandardCharsets.UTF_8));
    message.put("sign", Base64.getEncoder().encodeToString(signature.sign()));
    System.out.println(message.get("sign").isEmpty()); // false
  }
}
`,
  payloadLianLian: `import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

public class PayloadLianLian {
  static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

  static byte[] randomText(int length) {
    StringBuilder text = new StringBuilder();
    new SecureRandom().ints(length, 0, CHARACTERS.length()).forEach(index -> text.append(CHARACTERS.charAt(index)));
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  static String wrap(byte[] secret, PublicKey key) throws Exception {
    Cipher rsa = Cipher.getInstance("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");
    rsa.init(Cipher.ENCRYPT_MODE, key);
    return Base64.getEncoder().encodeToString(rsa.doFinal(secret));
  }

  static String encryptPayload(byte[] signed, PublicKey key) throws Exception {
    byte[] macKey = randomText(32);
    byte[] contentKey = randomText(32);
    byte[] nonce = randomText(8); // new ones for each message
    Cipher aes = Cipher.getInstance("AES/CTR/NoPadding");
    byte[] counter = ByteBuffer.allocate(16).put(nonce).putLong(1).array();
    aes.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(contentKey, "AES"), new IvParameterSpec(counter));
    Base64.Encoder base64 = Base64.getEncoder();
    String authenticated = base64.encodeToString(nonce) + "$" + base64.encodeToString(aes.doFinal(signed));
    Mac hmac = Mac.getInstance("HmacSHA256");
    hmac.init(new SecretKeySpec(macKey, "HmacSHA256"));
    String mac = base64.encodeToString(hmac.doFinal(authenticated.getBytes(StandardCharsets.US_ASCII)));
    return String.join("$", "lianpay1_0_1", wrap(macKey, key), wrap(contentKey, key), authenticated, mac);
  }

  public static void main(String[] arguments) throws Exception {
    PublicKey key = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic(); // LianLian's
    String signed = "{\\"oid_partner\\":\\"201304121000001004\\",\\"no_order\\":\\"7\\",\\"sign\\":\\"x\\"}";
    String payLoad = encryptPayload(signed.getBytes(StandardCharsets.UTF_8), key);
    System.out.println(payLoad.split("[$]").length); // 6
  }
}
`,
  sourceLianLian: `import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

public class SourceLianLian {
${stringToSign}

  public static void main(String[] arguments) {
    Map<String, Object> members = Map.of("sign_type", "SHA256withRSA", "no_order", "7", "memo", "",
        "flag", "0", "sign", "x", "agreement_list", List.of(Map.of("no_agree", "1")));
    System.out.println(stringToSign(members)); // flag=0&no_order=7&sign_type=SHA256withRSA
  }
}
`,
  objectAsText: `import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

public class ObjectAsText {
${stringToSign}

  public static void main(String[] arguments) {
    String riskItem = "{\\"goods_name\\":\\"Shoes\\"}"; // what your JSON library writes, once, before you sign
    Map<String, Object> members = Map.of("no_order", "7", "risk_item", riskItem, "sign_type", "SHA256withRSA",
        "agreement_list", List.of(Map.of("no_agree", "1"))); // stays a list
    System.out.println(stringToSign(members)); // no_order=7&risk_item={"goods_name":"Shoes"}&sign_type=SHA256withRSA
  }
}
`,
  textAsUtf8: `import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

public class TextAsUtf8 {
  public static void main(String[] arguments) {
    byte[] received = HexFormat.of().parseHex("d0ac"); // a name in GBK
    String text = new String(received, Charset.forName("GB18030"));
    System.out.println(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8))); // e99e8b
  }
}
`,
  allowAmbiguous: `import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

public class AllowAmbiguous {
  static final Set<String> ALLOWED = Set.of("notify_url"); // agreed with the other side
  static final Pattern NAME = Pattern.compile("&([^&=]*)=");

  static boolean isAmbiguous(Map<String, String> members) {
    return members.entrySet().stream()
        .filter(member -> !member.getKey().equals("sign") && !ALLOWED.contains(member.getKey()))
        .anyMatch(member -> NAME.matcher(member.getValue()).results()
            .map(found -> found.group(1))
            .anyMatch(inner -> inner.compareTo(member.getKey()) > 0 && !inner.equals("sign")));
  }

  public static void main(String[] arguments) {
    System.out.println(isAmbiguous(Map.of("notify_url", "https://shop.example/notice?a=1&z=2"))); // false
  }
}
`,
} as const;
