package io.zvt.engine.sim;

/** Why the venue says no. */
record Refusal(String code, String text) {}
