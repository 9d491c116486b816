class Reject(Exception):
    """The input breaks the protocol, by a rule of conformance/protocol.md. Anything else means: we broke."""

    def __init__(self, rule):
        super().__init__(rule)
        self.rule = rule
