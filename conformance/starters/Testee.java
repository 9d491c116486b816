import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A testee of the conformance suite: it answers for your implementation.
 *
 * <p>The suite writes one JSON object a line to standard input, and reads one a line from standard output. Nothing else
 * may go there: logs go to standard error.
 *
 * <p>What is not declared in OPERATIONS is not asked. Add one operation after the other: docs and examples are in
 * conformance/protocol.md of the package, and conformance/peers/java signs and encrypts.
 */
public final class Testee {
  /** The input breaks the protocol. Any other exception means: we broke. */
  static final class Reject extends Exception {
    final String rule;

    Reject(String rule) {
      super(rule);
      this.rule = rule;
    }
  }

  interface Operation {
    Map<String, ?> answer(JsonObject input, Instant now) throws Exception;
  }

  static final Map<String, Operation> OPERATIONS =
      new TreeMap<>(Map.of("serial-pad", Testee::serialPad, "kv-source", Testee::kvSource));

  /** Call your own code here, and throw Reject where it refuses. */
  static Map<String, ?> serialPad(JsonObject input, Instant now) throws Reject {
    String serial = input.get("serial").getAsString();
    if (serial.isEmpty() || serial.codePointCount(0, serial.length()) > 64) throw new Reject("length");
    if (!serial.matches("[ -~]*")) throw new Reject("charset");
    return Map.of("serial", "0".repeat(Math.max(0, 14 - serial.length())) + serial);
  }

  /** All but sign and what is empty, in the order of ASCII, not encoded. */
  static Map<String, ?> kvSource(JsonObject input, Instant now) {
    Map<String, String> params = new TreeMap<>();
    for (Map.Entry<String, JsonElement> one : input.getAsJsonObject("params").entrySet()) {
      if (one.getValue().isJsonNull() || one.getKey().equals("sign")) continue;
      if (!one.getValue().getAsString().isEmpty()) params.put(one.getKey(), one.getValue().getAsString());
    }
    StringBuilder source = new StringBuilder();
    params.forEach((name, value) -> source.append(source.isEmpty() ? "" : "&").append(name).append("=").append(value));
    return Map.of("source", source.toString());
  }

  // The build that reports name, as GitLab and GitHub say it.
  static String build() {
    for (String name : List.of("CI_COMMIT_SHA", "GITHUB_SHA")) {
      String value = System.getenv(name);
      if (value != null && !value.isEmpty()) return value;
    }
    return "local";
  }

  static Map<String, ?> ready() {
    return Map.of(
        "type", "ready",
        "protocol", 1,
        "implementation", Map.of("name", "my-implementation", "version", build(), "language", "java"),
        // Which messages you implement; left out, the suite asks eight, LianLian's too:
        // "messages", List.of("unionpay/MOBILE_NUMBER_VERIFICATION/request"),
        "operations", OPERATIONS.keySet());
  }

  static Map<String, ?> answer(JsonObject message) {
    Map<String, Object> result = new LinkedHashMap<>(Map.of("type", "result", "id", message.get("id").getAsInt()));
    String name = message.get("operation").getAsString();
    try {
      Instant now = Instant.parse(message.get("now").getAsString());
      result.put("output", OPERATIONS.get(name).answer(message.getAsJsonObject("input"), now));
      result.put("status", "ok");
    } catch (Reject refused) {
      result.put("status", "reject");
      result.put("violations", List.of(Map.of("rule", refused.rule)));
    } catch (Exception broken) {
      System.err.println(broken.getClass().getName() + " in " + name);
      result.put("status", "error");
      result.put("message", broken.getClass().getSimpleName());
    }
    return result;
  }

  public static void main(String[] arguments) throws Exception {
    Gson gson = new Gson();
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonObject message = JsonParser.parseString(line).getAsJsonObject();
      switch (message.get("type").getAsString()) {
        case "hello" -> out.println(gson.toJson(ready()));
        case "case" -> out.println(gson.toJson(answer(message)));
        case "bye" -> {
          return;
        }
        default -> {}
      }
    }
  }
}
