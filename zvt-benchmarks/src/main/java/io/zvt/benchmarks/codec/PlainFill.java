package io.zvt.benchmarks.codec;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The same facts as an enveloped {@code order.executed}, in the types that data binding knows: what an application without
 * a codec of its own would write.
 *
 * @param id identity
 * @param type type
 * @param source who wrote it
 * @param stream stream
 * @param sequence version
 * @param partitionKey key
 * @param time recorded when
 * @param correlationId flow
 * @param causationId cause
 * @param order which order
 * @param venue where
 * @param venueOrderId the venue's id
 * @param tradeId the execution
 * @param side which way
 * @param price price
 * @param quantity quantity
 * @param fee fee
 * @param liquidity maker or taker
 * @param cumulative filled in all
 * @param leaves left
 * @param overfill beyond
 * @param venueTime when at the venue
 * @param dataSequence number of the datum
 * @param released what is given back
 * @param leg which leg
 */
public record PlainFill(
        String id,
        String type,
        String source,
        String stream,
        long sequence,
        String partitionKey,
        Instant time,
        String correlationId,
        @Nullable String causationId,
        Ref order,
        String venue,
        @Nullable String venueOrderId,
        String tradeId,
        String side,
        BigDecimal price,
        BigDecimal quantity,
        Amount fee,
        String liquidity,
        BigDecimal cumulative,
        BigDecimal leaves,
        BigDecimal overfill,
        Instant venueTime,
        long dataSequence,
        @Nullable Held released,
        String leg) {

    /**
     * Which order.
     *
     * @param account account
     * @param strategy strategy
     * @param clientOrderId id
     * @param instrument instrument
     * @param instrumentVersion version of its terms
     */
    public record Ref(
            String account, String strategy, String clientOrderId, String instrument, int instrumentVersion) {}

    /**
     * An amount of an asset.
     *
     * @param amount how much
     * @param asset of what
     */
    public record Amount(BigDecimal amount, String asset) {}

    /**
     * A reservation.
     *
     * @param venue where
     * @param asset of what
     * @param amount how much
     */
    public record Held(String venue, String asset, BigDecimal amount) {}

    static PlainFill sample() {
        Instant time = Instant.parse("2026-03-14T09:26:53.589793238Z");
        return new PlainFill(
                "account/main:4711:3",
                "order.executed/1",
                "zvt",
                "account/main",
                4711,
                "main",
                time,
                "ema-cross-1-42",
                "account/main:4710:3",
                new Ref("main", "ema-cross", "ema-cross-1-42", "BTC/USD", 1),
                "SIM",
                "SIM-42",
                "SIM-42-1",
                "BUY",
                new BigDecimal("45123.45"),
                new BigDecimal("0.1234"),
                new Amount(new BigDecimal("5.56823373"), "USD"),
                "TAKER",
                new BigDecimal("0.1234"),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                time,
                123_456,
                new Held("SIM", "USD", new BigDecimal("5600.25")),
                "WHOLE");
    }
}
