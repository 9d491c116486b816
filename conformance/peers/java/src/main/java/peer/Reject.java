package peer;

/** The input breaks the protocol, by a rule of conformance/protocol.md. Any other exception means: we broke. */
final class Reject extends Exception {
  final String rule;

  Reject(String rule) {
    super(rule);
    this.rule = rule;
  }
}
