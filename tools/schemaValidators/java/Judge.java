import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Judges messages by JSON Schemas: the first line of standard input has the schemas by name, each further one names
 * a schema and has an instance. Each line is answered by one.
 */
public class Judge {
  public static void main(String[] arguments) throws Exception {
    JsonMapper json = JsonMapper.builder().build();
    SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    PrintStream answers = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    Map<String, Schema> compiled = new HashMap<>();
    for (Map.Entry<String, JsonNode> named : json.readTree(lines.readLine()).properties()) {
      try {
        Schema schema = registry.getSchema(named.getValue());
        schema.initializeValidators();
        compiled.put(named.getKey(), schema);
      } catch (RuntimeException fault) {
        System.err.println(named.getKey() + ": " + fault.getMessage());
        compiled.put(named.getKey(), null);
      }
    }
    answers.println(compiled.size());
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      JsonNode asked = json.readTree(line);
      Schema schema = compiled.get(asked.get("schema").asString());
      if (schema == null) {
        answers.println("not compiled");
      } else {
        answers.println(schema.validate(asked.get("instance")).isEmpty() ? "valid" : "invalid");
      }
    }
    answers.flush();
  }
}
