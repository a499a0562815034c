package io.zvt.events.json;

import io.zvt.core.order.OrderType;
import io.zvt.core.value.Decimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Values as they occur, the same at each call; either all that may be left out is there, or none of it. */
record SampleSource(boolean isPresent) implements Source {

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("owner", "Ada Example"),
            Map.entry("scope", "account/main"),
            Map.entry("reason", "deposit \"March\", Zürich"),
            Map.entry("by", "operator"),
            Map.entry("requestedBy", "strategy/ema-cross"),
            Map.entry("code", "INSUFFICIENT_BALANCE"),
            Map.entry("venueCode", "-2010"),
            Map.entry("check", "MAX_POSITION"),
            Map.entry("limit", "MAX_POSITION"),
            Map.entry("source", "bitstamp:BTC/USD"),
            Map.entry("state", "{\"fast\":\"450.12\",\"slow\":\"449.9\"}"),
            Map.entry("output", "{\"accepted\":true}"),
            Map.entry("inputHash", "9f86d081884c7d65"),
            Map.entry("mark", "HIGH_WATER"),
            Map.entry("method", "HISTORICAL"),
            Map.entry("definition", "trading.place_order"),
            Map.entry("step", "execute"),
            Map.entry("engine", "local"),
            Map.entry("version", "1.4.0"),
            Map.entry("kind", "THRESHOLD"),
            Map.entry("cause", "the venue refused the connection"),
            Map.entry("cameBack", "timeout after PT5S"),
            Map.entry("sent", "POST /orders ema-cross-3-17"),
            Map.entry("action", "HALTED"),
            Map.entry("name", "VAR"),
            Map.entry("text", "balance too low"),
            Map.entry("detail", "two orders are working"),
            Map.entry("failure", "the venue refused the connection"),
            Map.entry("outcome", "accepted"),
            Map.entry("facts", "17"),
            Map.entry("parameters", "20"),
            Map.entry("idempotencyKey", "ema-cross-3-17"),
            Map.entry("venueClientOrderId", "ema-cross-3-17"),
            Map.entry("reference", "wire 2026-03-14"));

    private static final Map<String, List<String>> KEYS =
            Map.of("facts", List.of("attempts", "orders"), "parameters", List.of("fast", "slow"));

    private static final Map<String, String> IDS = Map.ofEntries(
            Map.entry("account", "main"),
            Map.entry("strategy", "ema-cross"),
            Map.entry("clientOrderId", "ema-cross-3-17"),
            Map.entry("orders", "ema-cross-3-17"),
            Map.entry("list", "ema-cross-3-l1"),
            Map.entry("parent", "ema-cross-3-16"),
            Map.entry("openedBy", "ema-cross-3-12"),
            Map.entry("closedBy", "ema-cross-3-17"),
            Map.entry("instrument", "BTC/USD"),
            Map.entry("venue", "sim"),
            Map.entry("venues", "sim"),
            Map.entry("venueOrderId", "8841"),
            Map.entry("tradeId", "99120"),
            Map.entry("positionId", "ema-cross:sim:BTC/USD"),
            Map.entry("portfolio", "core"),
            Map.entry("run", "place-ema-cross-3-17"),
            Map.entry("commandId", "place-ema-cross-3-17.create"));

    private static final Map<String, String> DECIMALS = Map.ofEntries(
            Map.entry("fee", "0.11253"),
            Map.entry("leaves", "0"),
            Map.entry("overfill", "0"),
            Map.entry("realised", "-3.0000000005"),
            Map.entry("unrealised", "-3.0000000005"),
            Map.entry("targets", "0.5"),
            Map.entry("before", "0.25"),
            Map.entry("after", "0.5"),
            Map.entry("confidence", "0.99"),
            Map.entry("tick", "0.01"),
            Map.entry("step", "0.00000001"),
            Map.entry("multiplier", "1"),
            Map.entry("size", "60000000000"));

    private static final Set<String> PRICES = Set.of("open", "high", "low", "close", "bid", "ask", "last");

    @Override
    public int size() {
        return isPresent ? 2 : 0;
    }

    @Override
    public int choice(int alternatives) {
        // STOP_LIMIT among the order types, which has the most fields; the first constant elsewhere.
        return alternatives == OrderType.values().length ? 3 : 0;
    }

    @Override
    public String text(String component) {
        return TEXTS.getOrDefault(component, "some " + component);
    }

    @Override
    public String key(String component, int index) {
        return KEYS.getOrDefault(component, List.of("BTC/USD", "ETH/USD")).get(index);
    }

    @Override
    public String id(String component) {
        return IDS.getOrDefault(component, "some-" + component);
    }

    @Override
    public Decimal positive(String component) {
        boolean price =
                PRICES.contains(component) || component.toLowerCase(Locale.ROOT).contains("price");
        return Decimal.of(price ? "450.12" : DECIMALS.getOrDefault(component, "0.25"));
    }

    @Override
    public Decimal signed(String component) {
        return Decimal.of(DECIMALS.getOrDefault(component, "112.64253"));
    }

    @Override
    public Decimal fraction(String component) {
        return Decimal.of("0.0015");
    }

    @Override
    public long number() {
        return 4_242;
    }

    @Override
    public int smallNumber() {
        return 2;
    }

    @Override
    public Instant instant() {
        return Instant.parse("2026-03-14T09:26:53.123456789Z");
    }

    @Override
    public Duration duration() {
        return Duration.ofMillis(61_250);
    }
}
