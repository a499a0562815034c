package io.zvt.core.position;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.StrategyId;
import io.zvt.core.id.TradeId;
import io.zvt.core.id.VenueId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.Fill;
import io.zvt.core.order.FillLeg;
import io.zvt.core.order.Liquidity;
import io.zvt.core.order.Side;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.value.SignedQuantity;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Average cost, profit and fees of positions, worked by hand. */
class PositionTest {

    private static final VenueId VENUE = VenueId.of("sim");
    private static final Instrument BTC_USD = Instrument.spot("BTC/USD").build();
    private static final Money FREE = Money.of("0", "USD");

    private Position position = Position.flat(new PositionKey(StrategyId.of("s"), VENUE, InstrumentId.of("BTC/USD")));
    private int trades;

    private Position fill(Side side, String quantity, String price, Money fee) {
        trades++;
        Fill fill = new Fill(
                TradeId.of("t-" + trades),
                VENUE,
                side,
                Price.of(price),
                Quantity.of(quantity),
                fee,
                Liquidity.TAKER,
                Instant.EPOCH,
                -1,
                FillLeg.WHOLE);
        position = position.after(ClientOrderId.of("o-" + trades), fill, BTC_USD);
        return position;
    }

    private Position buy(String quantity, String price) {
        return fill(Side.BUY, quantity, price, FREE);
    }

    private Position sell(String quantity, String price) {
        return fill(Side.SELL, quantity, price, FREE);
    }

    private static Decimal d(String value) {
        return Decimal.of(value);
    }

    @Test
    void profit_of_earlier_cycles_is_kept_when_the_position_is_flat() {
        buy("100", "50");
        assertThat(sell("100", "55").realised()).isEqualTo(d("500"));
        assertThat(position.quantity().isFlat()).isTrue();
        assertThat(position.closedBy()).contains(ClientOrderId.of("o-2"));
        sell("50", "54");
        assertThat(position.openedBy()).contains(ClientOrderId.of("o-3"));
        assertThat(buy("50", "52").realised()).isEqualTo(d("600"));
        assertThat(position.lastRealised()).isEqualTo(d("100"));
        assertThat(position.cost()).isEqualTo(Decimal.ZERO);
    }

    @Test
    void a_fee_in_the_base_asset_is_taken_from_the_quantity() {
        assertThat(fill(Side.BUY, "1", "100", Money.of("0.001", "BTC")).quantity())
                .isEqualTo(SignedQuantity.of("0.999"));
        assertThat(position.realised()).isEqualTo(Decimal.ZERO);
        assertThat(fill(Side.SELL, "0.999", "100", Money.of("0.000999", "BTC")).quantity())
                .isEqualTo(SignedQuantity.of("-0.000999"));
        assertThat(position.fees()).containsExactly(Money.of("0.001999", "BTC"));
        assertThat(position.realised()).isEqualTo(d("-0.1"));
        assertThat(position.unrealised(BTC_USD, Price.of("100"))).isEqualTo(d("-0.0999"));
    }

    @Test
    void buying_more_moves_the_average_and_selling_leaves_it() {
        buy("1", "100");
        buy("3", "120");
        assertThat(position.averagePrice(BTC_USD)).contains(Price.of("115"));
        sell("2", "130");
        assertThat(position.averagePrice(BTC_USD)).contains(Price.of("115"));
        assertThat(position.realised()).isEqualTo(d("30"));
        assertThat(position.unrealised(BTC_USD, Price.of("114"))).isEqualTo(d("-2"));
        assertThat(position.peak()).isEqualTo(SignedQuantity.of("4"));
    }

    @Test
    void a_short_position_gains_when_the_price_falls() {
        sell("2", "100");
        sell("2", "110");
        assertThat(position.averagePrice(BTC_USD)).contains(Price.of("105"));
        assertThat(position.unrealised(BTC_USD, Price.of("100"))).isEqualTo(d("20"));
        assertThat(buy("1", "95").realised()).isEqualTo(d("10"));
        assertThat(buy("3", "108").realised()).isEqualTo(d("1"));
        assertThat(position.averagePrice(BTC_USD)).isEmpty();
        assertThat(position.unrealised(BTC_USD, Price.of("1"))).isEqualTo(Decimal.ZERO);
    }

    @Test
    void a_fee_in_the_quote_asset_lowers_the_profit_and_a_rebate_raises_it() {
        fill(Side.BUY, "1", "100", Money.of("0.1", "USD"));
        assertThat(position.realised()).isEqualTo(d("-0.1"));
        assertThat(position.cost()).isEqualTo(d("100"));
        fill(Side.SELL, "1", "101", Money.of("-0.02", "USD"));
        assertThat(position.realised()).isEqualTo(d("0.92"));
        assertThat(position.fees()).containsExactly(Money.of("0.08", "USD"));
    }

    @Test
    void a_fee_in_a_third_asset_is_only_added_up() {
        fill(Side.BUY, "1", "100", Money.of("0.01", "BNB"));
        fill(Side.SELL, "1", "101", Money.of("0.02", "BNB"));
        assertThat(position.realised()).isEqualTo(d("1"));
        assertThat(position.fees()).containsExactly(Money.of("0.03", "BNB"));
    }

    @Test
    void a_fill_larger_than_the_opposite_position_closes_it_and_opens_with_the_rest() {
        buy("1", "100");
        sell("3", "110");
        assertThat(position.quantity()).isEqualTo(SignedQuantity.of("-2"));
        assertThat(position.realised()).isEqualTo(d("10"));
        assertThat(position.averagePrice(BTC_USD)).contains(Price.of("110"));
        assertThat(position.openedBy()).contains(ClientOrderId.of("o-2"));
        assertThat(position.peak()).isEqualTo(SignedQuantity.of("-2"));
    }

    @Test
    void what_a_fee_in_the_base_asset_takes_to_the_other_side_is_a_loss() {
        buy("1", "100");
        fill(Side.SELL, "0.9995", "100", Money.of("0.001", "BTC"));
        assertThat(position.quantity()).isEqualTo(SignedQuantity.of("-0.0005"));
        assertThat(position.cost()).isEqualTo(Decimal.ZERO);
        assertThat(position.realised()).isEqualTo(d("-0.05"));
    }

    @Test
    void a_rebate_in_the_base_asset_that_closes_a_short_position_is_a_gain() {
        sell("1", "100");
        fill(Side.BUY, "0.999", "100", Money.of("-0.001", "BTC"));
        assertThat(position.quantity().isFlat()).isTrue();
        assertThat(position.cost()).isEqualTo(Decimal.ZERO);
        assertThat(position.realised()).isEqualTo(d("0.1"));
    }

    @Test
    void a_thin_part_rounds_once_and_nothing_is_lost_in_the_end() {
        buy("3", "100.01");
        buy("4", "99.99");
        sell("1", "100");
        sell("1", "100");
        sell("5", "100");
        assertThat(position.cost()).isEqualTo(Decimal.ZERO);
        assertThat(position.realised()).isEqualTo(d("0.01"));
    }

    @Test
    void realised_profit_and_open_cost_are_what_was_paid_and_received_whatever_happens() {
        Random random = new Random(7);
        Decimal cash = Decimal.ZERO;
        for (int i = 0; i < 5_000; i++) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            Decimal quantity = Decimal.ofMantissa(1 + random.nextInt(5_000), 3);
            Decimal price = Decimal.ofMantissa(1 + random.nextInt(20_000), 2);
            String asset = random.nextBoolean() ? "USD" : "BTC";
            Decimal fee = quantity.times(Decimal.ofMantissa(random.nextInt(30) - 10, 3));
            fill(side, quantity.toString(), price.toString(), Money.of(fee.toString(), asset));
            cash = cash.minus(price.times(quantity).times(side.sign()));
            cash = asset.equals("USD") ? cash.minus(fee) : cash;
            Decimal open = position.cost().times(position.quantity().signum());
            assertThat(position.realised()).isEqualTo(cash.plus(open));
            assertThat(position.cost().isNegative()).isFalse();
        }
    }
}
