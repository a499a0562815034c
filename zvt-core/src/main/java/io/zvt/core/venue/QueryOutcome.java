package io.zvt.core.venue;

/** What a venue says of an order asked for by its client order id. */
public sealed interface QueryOutcome permits Absent, Found, QueryUnknown {}
