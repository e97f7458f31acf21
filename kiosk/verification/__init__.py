"""The verification engine: one attempt's state machine, the decision, and enrollment."""
