package io.zvt.examples.custombus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zvt.core.error.InvalidInputException;
import io.zvt.core.id.AccountId;
import io.zvt.engine.TradingEngine;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.sim.SimulatedVenue;
import io.zvt.events.bus.Subscription;
import io.zvt.events.registry.Topics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class QueueEventBusProviderTest {

    private static TradingEngine engine(String busUri) {
        return TradingEngine.builder()
                .eventBus(busUri)
                .venue(SimulatedVenue.builder().build())
                .account(new AccountConfig(AccountId.of("main")).deposit("SIM", "USD", "100"))
                .build();
    }

    @Test
    void an_engine_finds_the_bus_by_its_uri_and_publishes_on_it() {
        List<String> heard = new CopyOnWriteArrayList<>();
        try (TradingEngine engine = engine("queue:")) {
            assertThat(engine.events()).isInstanceOf(QueueEventBus.class);
            engine.events()
                    .subscribe(
                            Subscription.of("test", Topics.ACCOUNTS),
                            delivery -> heard.add(delivery.event().type().name()));
            engine.start();
            assertThat(engine.awaitIdle(Duration.ofSeconds(10))).isTrue();
        }
        assertThat(heard).containsExactly("account.opened", "account.adjusted");
    }

    @Test
    void what_follows_the_colon_is_refused_and_its_secret_is_not_shown() {
        assertThatThrownBy(() -> engine("queue://user:hidden@host?token=hidden"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("queue:")
                .hasMessageNotContaining("hidden");
    }
}
