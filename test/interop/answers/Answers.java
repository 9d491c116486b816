package peer;

import java.math.BigInteger;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes interfaces, requests and answers from its arguments, these as name=value lines, and writes what LianLian.java makes of each.
 * The first argument is the modulus of the key that verifies, in base64url.
 */
final class Answers {
  public static void main(String[] arguments) throws Exception {
    BigInteger modulus = new BigInteger(1, Base64.getUrlDecoder().decode(arguments[0]));
    RSAPublicKeySpec spec = new RSAPublicKeySpec(modulus, BigInteger.valueOf(65537));
    RSAPublicKey key = (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(spec);
    List<String> outcomes = new ArrayList<>();
    for (int i = 1; i < arguments.length; i += 3) {
      try {
        Set<String> unsigned = LianLian.UNSIGNED.getOrDefault(arguments[i], Set.of());
        LianLian.verifyAnswer(members(arguments[i + 1]), members(arguments[i + 2]), key, unsigned);
        outcomes.add("\"taken\"");
      } catch (Reject refused) {
        outcomes.add("\"" + refused.rule + "\"");
      }
    }
    System.out.println(outcomes);
  }

  private static Map<String, String> members(String text) {
    Map<String, String> members = new HashMap<>();
    for (String line : text.split("\n")) {
      if (!line.isEmpty()) members.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
    }
    return members;
  }
}
