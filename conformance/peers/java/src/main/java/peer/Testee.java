package peer;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.interfaces.RSAPrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A testee of the conformance suite: what it is asked, {@link UnionPay} and {@link LianLian} answer.
 *
 * <p>The suite writes one JSON object a line to standard input, and reads one a line from standard output.
 */
public final class Testee {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private interface Operation {
    Map<String, ?> answer(JsonNode input, Instant now) throws Exception;
  }

  private final Jose jose;
  private final UnionPay unionPay;
  private final Map<String, Operation> operations = new LinkedHashMap<>();

  private Testee(Jose jose) {
    this.jose = jose;
    unionPay = new UnionPay(jose);
    operations.put("jws-sign", this::jwsSign);
    operations.put("jws-verify", this::jwsVerify);
    operations.put("jwe-encrypt", (in, now) ->
        Map.of("jwe", unionPay.encrypt(octets(in.get("plaintext")), in.get("key"), text(in, "kid"))));
    operations.put("jwe-decrypt", (in, now) ->
        Map.of("plaintext", bytes(unionPay.decrypt(text(in, "jwe"), in.get("keys")))));
    operations.put("kv-source", (in, now) -> Map.of("source", LianLian.source(params(in))));
    operations.put("kv-sign", (in, now) ->
        Map.of("sign", LianLian.sign(params(in), Keys.privateKey(in.get("key")), text(in, "signType"))));
    operations.put("kv-verify", this::kvVerify);
    operations.put("payload-encrypt", (in, now) ->
        Map.of("payload", LianLian.encrypt(octets(in.get("plaintext")), Keys.publicKey(in.get("key")))));
    operations.put("payload-decrypt", (in, now) ->
        Map.of("plaintext", bytes(LianLian.decrypt(text(in, "payload"), privateKeys(in.get("keys"))))));
    operations.put("serial-pad", (in, now) -> Map.of("serial", Identifiers.serial(text(in, "serial"))));
    operations.put("message-id", (in, now) ->
        Map.of("ids", ids(in, () -> Identifiers.messageId(text(in, "industryCode"), now))));
    operations.put("order-id", (in, now) ->
        Map.of("ids", ids(in, () -> Identifiers.orderId(text(in, "memberIIN")))));
  }

  /** What needs the JSON Schemas of a folder. */
  private void declare(Codec codec) {
    operations.put("validate", (in, now) -> {
      codec.decode(text(in, "message"), text(in, "form"), text(in, "party"), octets(in.get("json")));
      return Map.of();
    });
    operations.put("decode", (in, now) ->
        Map.of("value", codec.decode(text(in, "message"), "plain", null, octets(in.get("json")))));
    operations.put("encode", (in, now) ->
        Map.of("json", bytes(codec.encode(text(in, "message"), text(in, "party"), in.get("value")))));
  }

  private Map<String, ?> jwsSign(JsonNode in, Instant now) throws Exception {
    String path = text(in, "requestPath");
    return Map.of(
        "header",
        unionPay.sign(octets(in.get("body")), in.get("key"), text(in, "kid"), text(in, "appId"), path, now));
  }

  private Map<String, ?> jwsVerify(JsonNode in, Instant now) throws Exception {
    UnionPay.Expected expected =
        new UnionPay.Expected(text(in, "requestPath"), text(in, "appId"), texts(in.path("seen")), now);
    unionPay.verify(octets(in.get("body")), text(in, "header"), in.get("keys"), expected);
    return Map.of();
  }

  private Map<String, ?> kvVerify(JsonNode in, Instant now) throws Exception {
    Set<String> accept = in.has("accept") ? texts(in.get("accept")) : Set.of("RSA", "SHA256withRSA");
    LianLian.verify(params(in), Keys.publicKey(in.get("key")), accept);
    return Map.of();
  }

  private Map<String, ?> ready() {
    return Map.of(
        "type", "ready",
        "protocol", 1,
        "implementation", implementation(),
        "operations", operations.keySet(),
        "features", List.of("app-id", "accept"));
  }

  /** The library, by the name of its archive: "jose4j-0.9.6.jar". */
  private Map<String, String> implementation() {
    String archive = jose.library().getProtectionDomain().getCodeSource().getLocation().getPath();
    String[] nameAndVersion = archive.replaceAll("^.*/|\\.jar$", "").split("-(?=\\d)", 2);
    return Map.of("name", nameAndVersion[0], "version", nameAndVersion[1], "language", "java");
  }

  private Map<String, ?> answer(JsonNode message) {
    Map<String, Object> result = new LinkedHashMap<>(Map.of("type", "result", "id", message.get("id").asInt()));
    try {
      Operation operation = operations.get(text(message, "operation"));
      result.put("output", operation.answer(message.get("input"), Instant.parse(text(message, "now"))));
      result.put("status", "ok");
    } catch (Reject refused) {
      result.put("status", "reject");
      if (refused.rule != null) result.put("violations", List.of(Map.of("path", "", "rule", refused.rule)));
    } catch (Exception broken) {
      System.err.println(broken.getClass().getName() + " in " + text(message, "operation"));
      result.put("status", "error");
      result.put("message", broken.getClass().getSimpleName());
    }
    return result;
  }

  /** The octets of a value of the protocol's type Bytes. */
  private static byte[] octets(JsonNode data) {
    return data.has("text")
        ? data.get("text").asString().getBytes(StandardCharsets.UTF_8)
        : Base64.getDecoder().decode(data.get("base64").asString());
  }

  private static Map<String, String> bytes(byte[] octets) {
    return Map.of("base64", Base64.getEncoder().encodeToString(octets));
  }

  private static String text(JsonNode input, String name) {
    return input.has(name) ? input.get(name).asString() : null;
  }

  private static Set<String> texts(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).collect(Collectors.toSet());
  }

  private static Map<String, String> params(JsonNode input) {
    Map<String, String> params = new HashMap<>();
    input.get("params").forEachEntry((name, value) -> params.put(name, value.isNull() ? null : value.asString()));
    return params;
  }

  private static List<String> ids(JsonNode input, Supplier<String> next) {
    return Stream.generate(next).limit(input.get("count").asInt()).toList();
  }

  private static List<RSAPrivateKey> privateKeys(JsonNode keys) throws GeneralSecurityException {
    List<RSAPrivateKey> read = new ArrayList<>();
    for (JsonNode key : keys) read.add(Keys.privateKey(key));
    return read;
  }

  /** Arguments are nimbus or jose4j, for the library, and the folder of the schemas; without it, messages are not judged. */
  public static void main(String[] arguments) throws Exception {
    Testee testee = new Testee(List.of(arguments).contains("jose4j") ? new Jose4jJose() : new NimbusJose());
    for (String argument : arguments) {
      if (!Set.of("nimbus", "jose4j").contains(argument)) testee.declare(new Codec(Path.of(argument)));
    }
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonNode message = JSON.readTree(line);
      switch (text(message, "type")) {
        case "hello" -> out.println(JSON.writeValueAsString(testee.ready()));
        case "case" -> out.println(JSON.writeValueAsString(testee.answer(message)));
        case "bye" -> {
          return;
        }
        default -> {}
      }
    }
  }
}
