package io.zvt.engine.sim;

import static io.zvt.engine.sim.Orders.buy;
import static io.zvt.engine.sim.Orders.buying;
import static io.zvt.engine.sim.Orders.sell;
import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.instrument.FeeAsset;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.instrument.InstrumentBuilder;
import io.zvt.core.market.AggressorSide;
import io.zvt.core.market.Series;
import io.zvt.core.market.Trade;
import io.zvt.core.order.OrderRequest;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.venue.FilledReport;
import io.zvt.core.venue.VenueReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the venue takes and holds, exactly. */
class VenueBooksTest {

    private static final AggressorSide SELLER = AggressorSide.SELLER;

    private static SimDriver sim(InstrumentBuilder instrument) {
        return new SimDriver(SimulatedVenue.builder().fillPolicy(FillPolicy.NEXT_TRADE), instrument.build());
    }

    private static InstrumentBuilder btc() {
        return Instrument.spot("BTC/USD")
                .tick("0.01")
                .step("0.001")
                .makerFee("-0.0001")
                .takerFee("0.0015");
    }

    private static void trade(SimDriver sim, long cents, long thousandths) {
        Series series = new Series(sim.instrument.id(), "fine", 2, 3);
        sim.now++;
        sim.feed(new Trade(series, sim.now, sim.arrivals + 1, cents, thousandths, SELLER));
    }

    private static String lastFee(SimDriver sim) {
        VenueReport last = sim.reports.get(sim.reports.size() - 1);
        return ((FilledReport) last).fill().fee().toString();
    }

    @ParameterizedTest
    @CsvSource({
        "QUOTE, 0.018451845 USD, 999987.680318155, 1000000.123",
        "BASE, 0.0001845 BTC, 999987.69877, 1000000.1228155",
        "RECEIVED, 0.0001845 BTC, 999987.69877, 1000000.1228155"
    })
    void a_taking_buy_pays_the_taker_fee_exactly(FeeAsset asset, String fee, String usd, String base) {
        SimDriver sim = sim(btc().feeAsset(asset));
        sim.submit(
                "o",
                OrderRequest.buy(sim.instrument.id(), Quantity.of("0.123"))
                        .build()
                        .terms());
        trade(sim, 10_001, 500);
        assertThat(lastFee(sim)).isEqualTo(fee);
        assertThat(sim.balance("USD")).isEqualTo(usd);
        assertThat(sim.balance("BTC")).isEqualTo(base);
    }

    @ParameterizedTest
    @CsvSource({
        "QUOTE, 0.018451845 USD, 1000012.282778155, 999999.877",
        "BASE, 0.0001845 BTC, 1000012.30123, 999999.8768155",
        "RECEIVED, 0.018451845 USD, 1000012.282778155, 999999.877"
    })
    void a_taking_sell_pays_the_taker_fee_exactly(FeeAsset asset, String fee, String usd, String base) {
        SimDriver sim = sim(btc().feeAsset(asset));
        sim.submit(
                "o",
                OrderRequest.sell(sim.instrument.id(), Quantity.of("0.123"))
                        .build()
                        .terms());
        trade(sim, 10_001, 500);
        assertThat(lastFee(sim)).isEqualTo(fee);
        assertThat(sim.balance("USD")).isEqualTo(usd);
        assertThat(sim.balance("BTC")).isEqualTo(base);
    }

    @Test
    void a_resting_order_gets_the_rebate_of_makers() {
        SimDriver sim = sim(btc());
        sim.submit("o", buying(1).limit(Price.of("100")).build().terms());
        trade(sim, 10_100, 1_000);
        trade(sim, 9_900, 1_000);
        assertThat(lastFee(sim)).isEqualTo("-0.01 USD");
        assertThat(sim.balance("USD")).isEqualTo("999900.01");
    }

    @Test
    void a_working_order_holds_its_worst_case_until_it_is_filled_better_or_canceled() {
        SimDriver sim = sim(Instrument.spot("BTC/USD").tick("1").step("1").takerFee("0.01"));
        sim.submit("buy", buy(10, 100));
        assertThat(sim.balance("USD")).isEqualTo("1000000 (1010)");
        sim.trade(90, 4, SELLER);
        assertThat(sim.balance("USD")).isEqualTo("999636.4 (606)");
        sim.amend("buy", buy(8, 100));
        assertThat(sim.balance("USD")).isEqualTo("999636.4 (404)");
        sim.cancel("buy");
        assertThat(sim.balance("USD")).isEqualTo("999636.4");
        sim.submit("sell", sell(7, 200));
        assertThat(sim.balance("BTC")).isEqualTo("1000004 (7)");
        sim.cancel("sell");
        assertThat(sim.balance("BTC")).isEqualTo("1000004");
    }

    @Test
    void two_orders_cannot_hold_the_same_money() {
        SimDriver sim = sim(Instrument.spot("BTC/USD").tick("1").step("1"));
        sim.submit("first", buy(6_000, 100));
        sim.submit("second", buy(6_000, 100));
        sim.cancel("first");
        sim.submit("third", buy(6_000, 100));
        assertThat(sim.take())
                .containsExactly(
                        "first accepted",
                        "second rejected INSUFFICIENT_BALANCE",
                        "first canceled asked for",
                        "third accepted");
    }

    @Test
    void without_a_deposit_there_is_nothing_unless_balances_are_not_checked() {
        SimDriver poor = new SimDriver(
                SimulatedVenue.builder().deposit("main", "USD", "-1000000"),
                Instrument.spot("BTC/USD").tick("1").step("1").build());
        poor.submit("o", buy(1, 100));
        assertThat(poor.take()).containsExactly("o rejected INSUFFICIENT_BALANCE");
        SimDriver free = new SimDriver(SimulatedVenue.builder()
                .fillPolicy(FillPolicy.NEXT_TRADE)
                .checkBalances(false)
                .deposit("main", "BTC", "-1000000"));
        free.submit("short", sell(5));
        free.trade(100, 5, SELLER);
        assertThat(free.balance("BTC")).isEqualTo("-5");
    }

    @Test
    void the_largest_valid_order_does_not_overflow() {
        SimDriver sim = new SimDriver(
                SimulatedVenue.builder()
                        .fillPolicy(FillPolicy.NEXT_TRADE)
                        .slippage(SlippageModel.fixedTicks(Long.MAX_VALUE))
                        .checkBalances(false),
                Instrument.spot("BTC/USD")
                        .tick("0.00000001")
                        .step("0.00000001")
                        .takerFee("0.001")
                        .build());
        Series series = new Series(sim.instrument.id(), "huge", 8, 8);
        Quantity most = Quantity.of("92233720368.54775807");
        sim.submit(
                "o",
                OrderRequest.buy(sim.instrument.id(), most)
                        .limit(Price.of("92233720368.54775807"))
                        .build()
                        .terms());
        sim.feed(new Trade(series, 1, 1, 9_000_000_000_000_000_000L, Long.MAX_VALUE - 1, SELLER));
        assertThat(sim.takeFills()).containsExactly("o filled 92233720368.54775806@92233720368.54775807");
        assertThat(lastFee(sim)).isEqualTo("8507059173023461583.8173535747377725442 USD");
    }
}
