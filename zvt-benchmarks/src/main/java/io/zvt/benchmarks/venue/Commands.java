package io.zvt.benchmarks.venue;

import io.zvt.core.id.AccountId;
import io.zvt.core.id.ClientOrderId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderRequest;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.venue.AmendSubmission;
import io.zvt.core.venue.CancelSubmission;
import io.zvt.core.venue.OrderSubmission;
import java.time.Instant;
import java.util.Random;

/**
 * What a trader with a thousand orders in the book does: of eight commands, four place limit orders, three cancel older
 * ones and one moves one. Made beforehand, so that only the venue is measured.
 */
final class Commands {

    static final int ORDERS = 100_000;
    static final int WORKING = 1_000;
    static final long MIDDLE = 50_000;
    static final Instrument BTC = Instrument.spot("BTC/USD").tick("1").step("1").build();
    private static final AccountId MAIN = AccountId.of("main");
    private static final Instant FAR = Instant.parse("2200-01-01T00:00:00Z");

    final OrderSubmission[] submits = new OrderSubmission[ORDERS];
    final CancelSubmission[] cancels = new CancelSubmission[ORDERS];
    final AmendSubmission[] amends = new AmendSubmission[ORDERS];

    Commands(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < ORDERS; i++) {
            OrderRef ref = new OrderRef(MAIN, null, ClientOrderId.of("bench-1-" + i), BTC.id(), 1);
            boolean buys = random.nextBoolean();
            submits[i] = new OrderSubmission(ref, BTC, terms(random, buys), FAR, 0, false);
            cancels[i] = new CancelSubmission(ref, null);
            amends[i] = new AmendSubmission(ref, null, terms(random, buys), 0);
        }
    }

    private static OrderTerms terms(Random random, boolean buys) {
        Quantity quantity = Quantity.of(1 + random.nextInt(100), 0);
        int away = 1 + random.nextInt(200);
        return buys
                ? OrderRequest.buy(BTC.id(), quantity)
                        .limit(Price.of(MIDDLE - away, 0))
                        .build()
                        .terms()
                : OrderRequest.sell(BTC.id(), quantity)
                        .limit(Price.of(MIDDLE + away, 0))
                        .build()
                        .terms();
    }
}
