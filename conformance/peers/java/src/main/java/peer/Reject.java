package peer;

/** The input breaks the protocol, by a rule of conformance/protocol.md. Any other exception means: we broke. */
final class Reject extends Exception {
  /** Null where a schema refuses, whose own words say why. */
  final String rule;

  Reject(String rule) {
    super(rule);
    this.rule = rule;
  }
}
