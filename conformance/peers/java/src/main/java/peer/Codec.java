package peer;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads and writes messages by the JSON Schemas of spec/schema: receives what is tolerable, sends what is strict. */
final class Codec {
  /** Of requests of UnionPay. */
  private static final List<String> MERCHANT_MEMBERS = List.of("merchantID", "merchantName", "mcc");

  /** Where the date of a member begins. */
  private static final Map<String, Integer> DATES = Map.of("msgID", 9, "dt_order", 0, "settle_date", 0);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

  private record Rows(JsonNode document, Schema schema) {}

  private final JsonMapper json = JsonMapper.builder().build();
  private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private final Map<String, Rows> read = new HashMap<>();
  private final Path folder;

  Codec(Path folder) {
    this.folder = folder;
  }

  /** Reads a message in a form, plain or wire, from a party, merchant or member, or from anyone, null. */
  JsonNode decode(String message, String form, String party, byte[] text) throws Exception {
    JsonNode value = parsed(text);
    Rows rows = rows(message + "." + form + ".tolerant.json");
    judge(value, rows, party);
    return known(value, rows.document());
  }

  /** Writes a message in plain form, to be signed. tradeType may be missing, and serialNm short. */
  byte[] encode(String message, String party, JsonNode given) throws Exception {
    if (!(given instanceof ObjectNode members)) throw new Reject(null);
    Rows rows = rows(message + ".plain.strict.json");
    ObjectNode value = completed(members, rows.document());
    ObjectNode judged = value.deepCopy();
    // gap unsigned: The schemas of LianLian require sign, which is made of what is written here.
    if (judged.has("sign_type") && !judged.has("sign")) judged.put("sign", "later");
    // end gap
    judge(judged, rows, party);
    // gap unknown: The schemas ignore members that they do not name, as a receiver does. A sender has misspelt them.
    if (!known(value, rows.document()).equals(value)) throw new Reject(null);
    // end gap
    return json.writeValueAsBytes(value);
  }

  /** Fills in what a sender may leave out: the one value of tradeType, and zeros ahead of a short serialNm. */
  private static ObjectNode completed(ObjectNode given, JsonNode document) {
    ObjectNode value = given.deepCopy();
    JsonNode tradeType = document.at("/properties/tradeType/enum/0");
    if (tradeType.isString() && !value.has("tradeType")) value.set("tradeType", tradeType);
    String serial = value.path("serialNm").stringValue("");
    if (!serial.isEmpty()) value.put("serialNm", Identifiers.padded(serial));
    return value;
  }

  private static void judge(JsonNode value, Rows rows, String party) throws Reject {
    if (!rows.schema().validate(value).isEmpty()) throw new Reject(null);
    // gap party: No schema knows who sends a message: a merchant names itself, and a member does not.
    for (String name : MERCHANT_MEMBERS) {
      if (party == null || !rows.document().get("properties").has(name)) continue;
      if (value.has(name) != party.equals("merchant")) throw new Reject(null);
    }
    // end gap
    // gap calendar: No schema knows how many days a month has.
    if (!hasRealDays(value)) throw new Reject(null);
    // end gap
  }

  private static JsonNode parsed(byte[] text) throws Reject {
    try {
      return Strict.requireJson(text);
    } catch (Exception unreadable) {
      throw new Reject("syntax");
    }
  }

  private Rows rows(String file) throws IOException {
    Rows known = read.get(file);
    if (known != null) return known;
    JsonNode document = json.readTree(Files.readAllBytes(folder.resolve(file)));
    Rows rows = new Rows(document, registry.getSchema(document));
    read.put(file, rows);
    return rows;
  }

  /** Whether the dates of a message, whose digits the schema has checked, are in the calendar. */
  private static boolean hasRealDays(JsonNode message) {
    for (Map.Entry<String, Integer> date : DATES.entrySet()) {
      String text = message.path(date.getKey()).asString("");
      int from = date.getValue();
      if (text.length() < from + 8) continue;
      try {
        LocalDate.parse(text.substring(from, from + 8), DAY);
      } catch (DateTimeParseException none) {
        return false;
      }
    }
    return true;
  }

  /** Leaves out the members that no row has. */
  private static JsonNode known(JsonNode value, JsonNode schema) {
    ObjectNode kept = JsonMapper.shared().createObjectNode();
    value.forEachEntry(
        (name, member) -> {
          JsonNode row = schema.get("properties").get(name);
          if (row != null) kept.set(name, member.isObject() ? known(member, row) : member);
        });
    return kept;
  }
}
