package io.zvt.tck.venue;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.TradeId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.Fill;
import io.zvt.core.order.Side;
import io.zvt.core.value.Asset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every fill keeps to. */
interface FillRules {

    /** {@return the venue under test} */
    VenueRig rig();

    /** The fills of an order sum up to its quantity at most. */
    @Test
    default void VEN_14_fills_sum_up_to_the_quantity_at_most() {
        ClientOrderId id = rig().accepted(rig().limit(Side.BUY, 3, -5));
        rig().market(-8, 2);
        rig().awaitFilled(id, 2);
        rig().market(-8, 2);
        rig().awaitFilled(id, 3);
        rig().market(-8, 2);
        assertThat(rig().told.filled(id)).isEqualTo(rig().units(3).value());
    }

    /** A limit order fills at its limit or better. */
    @Test
    default void VEN_15_a_limit_order_fills_at_its_limit_or_better() {
        ClientOrderId buy = rig().accepted(rig().limit(Side.BUY, 2, -5));
        rig().market(-8, 2);
        rig().awaitFilled(buy, 2);
        ClientOrderId sell = rig().accepted(rig().limit(Side.SELL, 2, 5));
        rig().market(8, 2);
        rig().awaitFilled(sell, 2);
        assertThat(rig().told.fills(buy))
                .allSatisfy(fill -> assertThat(fill.price()).isLessThanOrEqualTo(rig().ticks(-5)));
        assertThat(rig().told.fills(sell))
                .allSatisfy(fill -> assertThat(fill.price()).isGreaterThanOrEqualTo(rig().ticks(5)));
    }

    /** The fee is taken in the asset that the instrument's terms name. */
    @Test
    default void VEN_16_a_fee_is_in_the_asset_of_the_terms() {
        ClientOrderId buy = rig().accepted(rig().limit(Side.BUY, 2, -5));
        rig().market(-8, 2);
        rig().awaitFilled(buy, 2);
        ClientOrderId sell = rig().accepted(rig().limit(Side.SELL, 2, 5));
        rig().market(8, 2);
        rig().awaitFilled(sell, 2);
        assertThat(rig().told.fills(buy))
                .allSatisfy(fill -> assertThat(fill.fee().asset()).isEqualTo(feeAsset(Side.BUY)));
        assertThat(rig().told.fills(sell))
                .allSatisfy(fill -> assertThat(fill.fee().asset()).isEqualTo(feeAsset(Side.SELL)));
    }

    private Asset feeAsset(Side side) {
        Instrument instrument = rig().fixture.instrument();
        return switch (instrument.terms().feeAsset()) {
            case QUOTE -> instrument.quote();
            case BASE -> instrument.base();
            case RECEIVED -> side == Side.BUY ? instrument.base() : instrument.quote();
        };
    }

    /** No two fills have the same trade id. */
    @Test
    default void VEN_17_trade_ids_are_unique() {
        ClientOrderId first = rig().accepted(rig().limit(Side.BUY, 3, -5));
        rig().market(-8, 1);
        rig().awaitFilled(first, 1);
        rig().market(-8, 2);
        rig().awaitFilled(first, 3);
        ClientOrderId second = rig().accepted(rig().limit(Side.BUY, 4, -5));
        rig().market(-8, 4);
        rig().awaitFilled(second, 4);
        List<TradeId> ids = new ArrayList<>();
        rig().told.fills(first).stream().map(Fill::tradeId).forEach(ids::add);
        rig().told.fills(second).stream().map(Fill::tradeId).forEach(ids::add);
        assertThat(ids).doesNotHaveDuplicates();
    }
}
