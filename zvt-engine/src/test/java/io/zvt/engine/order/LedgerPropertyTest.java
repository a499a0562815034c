package io.zvt.engine.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.zvt.core.account.AdjustmentReason;
import io.zvt.core.event.AccountAdjusted;
import io.zvt.core.event.Event;
import io.zvt.core.event.LimitChanged;
import io.zvt.core.event.OrderExecuted;
import io.zvt.core.event.TradingStateChanged;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.id.StrategyId;
import io.zvt.core.id.TradeId;
import io.zvt.core.id.VenueOrderId;
import io.zvt.core.instrument.FeeAsset;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.manager.InstrumentExposure;
import io.zvt.core.order.Amendment;
import io.zvt.core.order.Fill;
import io.zvt.core.order.FillLeg;
import io.zvt.core.order.Liquidity;
import io.zvt.core.order.Order;
import io.zvt.core.order.OrderRequest;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.order.OrderType;
import io.zvt.core.order.Side;
import io.zvt.core.position.Position;
import io.zvt.core.position.PositionKey;
import io.zvt.core.risk.RiskLimit;
import io.zvt.core.risk.TradingState;
import io.zvt.core.value.Asset;
import io.zvt.core.value.Decimal;
import io.zvt.core.value.Money;
import io.zvt.core.value.Price;
import io.zvt.core.value.Quantity;
import io.zvt.core.venue.AcceptedReport;
import io.zvt.core.venue.AmendRejectedReport;
import io.zvt.core.venue.AmendedReport;
import io.zvt.core.venue.CancelRejectedReport;
import io.zvt.core.venue.CanceledReport;
import io.zvt.core.venue.ExpiredReport;
import io.zvt.core.venue.FilledReport;
import io.zvt.core.venue.NotSent;
import io.zvt.core.venue.RejectedReport;
import io.zvt.core.venue.SendOutcome;
import io.zvt.core.venue.Sent;
import io.zvt.core.venue.TriggeredReport;
import io.zvt.core.venue.Unknown;
import io.zvt.core.venue.VenueReport;
import io.zvt.engine.account.AccountFold;
import io.zvt.engine.account.AccountState;
import io.zvt.engine.account.OrderEntry;
import io.zvt.engine.config.AccountConfig;
import io.zvt.engine.lane.LaneLogic;
import io.zvt.engine.runtime.Replay;
import io.zvt.events.envelope.EventEnvelope;
import io.zvt.events.envelope.StreamId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is commanded and whatever a venue tells, the account says what a second, naive ledger says. */
class LedgerPropertyTest {

    private static final int RUNS_PER_GROUP = 15;
    private static final int STEPS = 250;
    private static final int SAMPLE = 7;

    private static final List<NaiveLedger.Market> MARKETS = List.of(
            new NaiveLedger.Market("BTC/USD", "BTC", "USD", 2, 4, "QUOTE", new BigDecimal("0.001")),
            new NaiveLedger.Market("ETH/USD", "ETH", "USD", 1, 3, "BASE", new BigDecimal("0.002")),
            new NaiveLedger.Market("ETH/BTC", "ETH", "BTC", 5, 2, "RECEIVED", new BigDecimal("0.0015")));

    private static final List<String> MUST_HAPPEN = List.of(
            "order.accepted",
            "order.triggered",
            "order.rejected",
            "order.canceled",
            "order.expired",
            "order.failed",
            "order.in_doubt",
            "order.amend_requested",
            "order.amended",
            "order.amend_rejected",
            "order.cancel_requested",
            "order.cancel_rejected",
            "order.executed",
            "leg OPEN",
            "overfill",
            "FILL_REFUSED",
            "LATE_FILL",
            "NEGATIVE_BALANCE",
            "ILLEGAL_REPORT",
            "PRESUMED_DEAD_ORDER_LIVES",
            "FILL_BEYOND_LIMIT",
            "FILL_BEYOND_PROTECTION");

    private static final List<String> STRATEGIES = List.of("a", "b", "-");
    private static final List<String> ASSETS = List.of("USD", "BTC", "ETH", "BNB");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_account_equals_the_naive_ledger_after_every_step(long group) {
        Set<String> seen = new TreeSet<>();
        for (int i = 0; i < RUNS_PER_GROUP; i++) {
            Run run = new Run(group * 1_000 + i);
            run.run();
            seen.addAll(run.seen());
        }
        assertThat(seen).as("what a history must contain to prove anything").containsAll(MUST_HAPPEN);
    }

    /** One random history. */
    private static final class Run {

        private final Random random;
        private final long seed;
        private final NaiveLedger naive;
        private final ScriptedVenue venue = new ScriptedVenue();
        private final TestEngine engine;
        private final Map<Long, String> live = new TreeMap<>();
        private int placed;
        private int trades;
        private String step = "open";

        Run(long seed) {
            this.seed = seed;
            this.random = new Random(seed);
            this.naive = new NaiveLedger(random.nextBoolean());
            TestEngine.Config config = new TestEngine.Config();
            config.instruments = MARKETS.stream().map(Run::instrument).toList();
            config.account = new AccountConfig(TestEngine.MAIN);
            for (String asset : ASSETS) {
                String amount = String.valueOf(100 + random.nextInt(1000));
                config.account.deposit("scripted", asset, amount);
                naive.adjust(asset, new BigDecimal(amount));
            }
            config.venue = venue;
            config.allowOverfills = naive.allowOverfills;
            config.spy = Spy::new;
            this.engine = new TestEngine(config);
        }

        private static Instrument instrument(NaiveLedger.Market market) {
            return Instrument.spot(market.id())
                    .tick(BigDecimal.ONE.movePointLeft(market.tickScale()).toPlainString())
                    .step(BigDecimal.ONE.movePointLeft(market.stepScale()).toPlainString())
                    .takerFee(market.fee().toPlainString())
                    .makerFee("-0.0002")
                    .feeAsset(FeeAsset.valueOf(market.feeIn()))
                    .build();
        }

        /** Notes the live state after sampled events, right as they are applied. */
        private final class Spy implements LaneLogic {

            private final LaneLogic logic;

            Spy(LaneLogic logic) {
                this.logic = logic;
            }

            @Override
            public void apply(EventEnvelope<? extends Event> envelope) {
                logic.apply(envelope);
                boolean ours = envelope.stream().equals(StreamId.account(TestEngine.MAIN));
                if (ours && envelope.sequence() % SAMPLE == 0) {
                    live.put(envelope.sequence(), describe(engine.account()));
                }
            }

            @Override
            public void react() {
                logic.react();
            }

            @Override
            public void committed() {
                logic.committed();
            }

            @Override
            public void reload() {
                logic.reload();
            }

            @Override
            public void stopped(Throwable cause) {
                logic.stopped(cause);
            }
        }

        void run() {
            for (int i = 0; i < STEPS; i++) {
                engine.advance(Duration.ofMillis(random.nextInt(400)));
                step();
                compare();
            }
            for (NaiveLedger.Line line : naive.lines.values()) {
                step = "end " + line.id;
                tell(new CanceledReport(TestEngine.id(line.id), now(), "venue", "end"), () -> naive.canceled(line));
            }
            compare();
            assertThat(engine.account().openOrders()).as(where()).isEmpty();
            for (String asset : ASSETS) {
                assertThat(engine.reserved(asset)).as(where() + asset).isEqualTo(Decimal.ZERO);
            }
            replay();
        }

        /** What happened in this history. */
        Set<String> seen() {
            Set<String> names = new TreeSet<>(engine.alerts());
            for (EventEnvelope<?> event : engine.events()) {
                names.add(event.type().name());
                if (event.payload() instanceof OrderExecuted executed) {
                    names.add("leg " + executed.leg());
                    names.add(executed.overfill().isZero() ? "exact" : "overfill");
                }
            }
            return names;
        }

        private String where() {
            return "seed " + seed + " step " + step + " ";
        }

        private Instant now() {
            return engine.clock.instant();
        }

        private void step() {
            switch (random.nextInt(20)) {
                case 0, 1, 2, 3 -> place();
                case 4, 5 -> cancel();
                case 6, 7 -> amend();
                case 8 -> adjust();
                case 9 -> change();
                case 10 -> tick();
                default -> report();
            }
        }

        private void tick() {
            NaiveLedger.Market market = pick(MARKETS);
            step = "tick " + market.id();
            engine.trade(market.id(), 50 + random.nextInt(1000));
        }

        private <T> T pick(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }

        private BigDecimal quantity(NaiveLedger.Market market) {
            return BigDecimal.valueOf(1 + random.nextInt(300), random.nextInt(market.stepScale() + 1));
        }

        private BigDecimal price(NaiveLedger.Market market) {
            return BigDecimal.valueOf(1 + random.nextInt(500), random.nextInt(market.tickScale() + 1));
        }

        private void place() {
            NaiveLedger.Market market = pick(MARKETS);
            boolean buy = random.nextBoolean();
            BigDecimal limit = random.nextInt(4) == 0 ? null : price(market);
            BigDecimal trigger = random.nextInt(4) == 0 ? price(market) : null;
            BigDecimal quantity = quantity(market);
            if (random.nextInt(30) == 0) {
                quantity = quantity.add(BigDecimal.ONE.movePointLeft(market.stepScale() + 1));
            }
            NaiveLedger.Terms terms = new NaiveLedger.Terms(quantity, limit, trigger);
            String strategy = pick(STRATEGIES);
            String id = "o-" + ++placed;
            step = "place " + id + " " + buy + " " + market.id() + " " + terms;
            var mark = engine.runtime.marks().last(InstrumentId.of(market.id()));
            BigDecimal reference =
                    mark.map(price -> price.value().toBigDecimal()).orElse(null);
            NaiveLedger.Line line = new NaiveLedger.Line(id, strategy, market, buy, terms, reference);
            naive.place(line);
            SendOutcome outcome = outcome();
            venue.onSubmit = order -> ScriptedVenue.answer(outcome);
            if (outcome instanceof NotSent) {
                naive.notSent(line);
            }
            engine.place(id, strategy.equals("-") ? null : strategy, request(market, buy, terms), null);
        }

        private SendOutcome outcome() {
            return switch (random.nextInt(8)) {
                case 0 -> new NotSent("on purpose");
                case 1 -> new Unknown("on purpose");
                default -> new Sent(List.of());
            };
        }

        private static OrderRequest request(NaiveLedger.Market market, boolean buy, NaiveLedger.Terms terms) {
            InstrumentId instrument = InstrumentId.of(market.id());
            Quantity quantity = Quantity.of(Decimal.of(terms.quantity()));
            OrderRequest.Builder builder =
                    buy ? OrderRequest.buy(instrument, quantity) : OrderRequest.sell(instrument, quantity);
            OrderType plain = terms.limit() == null ? OrderType.MARKET : OrderType.LIMIT;
            OrderType stop = terms.limit() == null ? OrderType.STOP : OrderType.STOP_LIMIT;
            return builder.type(terms.trigger() == null ? plain : stop, price(terms.limit()), price(terms.trigger()))
                    .build();
        }

        private static Price price(BigDecimal value) {
            return value == null ? null : Price.of(Decimal.of(value));
        }

        /** Any order, rather a recent one. */
        private NaiveLedger.Line line() {
            List<NaiveLedger.Line> all = new ArrayList<>(naive.lines.values());
            if (all.isEmpty()) {
                return null;
            }
            int back = Math.min(all.size(), random.nextInt(3) == 0 ? all.size() : 6);
            return all.get(all.size() - 1 - random.nextInt(back));
        }

        private void cancel() {
            NaiveLedger.Line line = line();
            if (line == null) {
                return;
            }
            SendOutcome outcome = outcome();
            step = "cancel " + line.id + " " + outcome;
            venue.onCancel = order -> ScriptedVenue.answer(outcome);
            if (naive.cancel(line) && outcome instanceof NotSent) {
                naive.cancelRejected(line);
            }
            engine.cancel(line.id);
        }

        private void amend() {
            NaiveLedger.Line line = line();
            if (line == null || !line.isAtVenue() || line.pending != null) {
                return;
            }
            boolean quantity = line.terms.limit() == null || random.nextBoolean();
            NaiveLedger.Terms wanted = new NaiveLedger.Terms(
                    quantity ? quantity(line.market) : line.terms.quantity(),
                    line.terms.limit() != null && random.nextBoolean() ? price(line.market) : line.terms.limit(),
                    line.terms.trigger());
            SendOutcome outcome = outcome();
            step = "amend " + line.id + " to " + wanted + " " + outcome;
            venue.onAmend = order -> ScriptedVenue.answer(outcome);
            if (naive.amend(line, wanted) && outcome instanceof NotSent) {
                naive.amendRejected(line);
            }
            engine.amend(
                    line.id, new Amendment(Quantity.of(Decimal.of(wanted.quantity())), price(wanted.limit()), null));
        }

        private void adjust() {
            String asset = pick(ASSETS);
            BigDecimal amount = BigDecimal.valueOf(random.nextInt(4000) - 1000, 1);
            step = "adjust " + amount + " " + asset;
            naive.adjust(asset, amount);
            engine.record(new AccountAdjusted(
                    TestEngine.MAIN,
                    ScriptedVenue.ID,
                    Asset.of(asset),
                    Decimal.of(amount),
                    amount.signum() < 0 ? AdjustmentReason.WITHDRAWAL : AdjustmentReason.DEPOSIT,
                    "test"));
        }

        private void change() {
            if (random.nextBoolean()) {
                TradingState to = random.nextInt(3) > 0 ? TradingState.ACTIVE : pick(List.of(TradingState.values()));
                step = "state " + to;
                TradingState from = engine.account().tradingState();
                naive.state = to.name();
                engine.record(new TradingStateChanged("main", from, to, "operator", "test", false));
                return;
            }
            NaiveLedger.Market market = pick(MARKETS);
            BigDecimal limit = random.nextInt(3) == 0 ? null : BigDecimal.valueOf(random.nextInt(600));
            step = "limit " + market.id() + " " + limit;
            if (limit == null) {
                naive.maxPositions.remove(market.id());
            } else {
                naive.maxPositions.put(market.id(), limit);
            }
            String name = RiskLimit.maxPosition(InstrumentId.of(market.id()));
            Decimal to = limit == null ? null : Decimal.of(limit);
            engine.record(new LimitChanged("main", name, engine.account().limit(name), to, "operator"));
        }

        private void tell(VenueReport report, Runnable expected) {
            step += " " + report;
            expected.run();
            venue.push(report);
        }

        private void report() {
            NaiveLedger.Line line = line();
            if (line == null) {
                return;
            }
            step = "report on " + line.id + " " + line.status;
            var id = TestEngine.id(line.id);
            switch (random.nextInt(14)) {
                case 0, 1 -> {
                    String venueId = "v-" + line.id + (random.nextInt(6) == 0 ? "-other" : "");
                    tell(new AcceptedReport(id, now(), VenueOrderId.of(venueId)), () -> naive.accepted(line, venueId));
                }
                case 2 -> {
                    boolean inferred = random.nextBoolean();
                    tell(new RejectedReport(id, now(), "CODE", "text", inferred), () -> naive.rejected(line, inferred));
                }
                case 3 -> tell(new CanceledReport(id, now(), "venue", "r"), () -> naive.canceled(line));
                case 4 -> tell(new ExpiredReport(id, now()), () -> naive.expired(line));
                case 5 -> tell(new TriggeredReport(id, now(), Price.of("1")), () -> naive.triggered(line));
                case 6 -> tell(new CancelRejectedReport(id, now(), "C", "t"), () -> naive.cancelRejected(line));
                case 7 -> tell(new AmendRejectedReport(id, now(), "C", "t"), () -> naive.amendRejected(line));
                case 8, 9 -> amended(line);
                default -> filled(line);
            }
        }

        private void amended(NaiveLedger.Line line) {
            List<NaiveLedger.Terms> candidates = new ArrayList<>(line.former);
            candidates.add(line.terms);
            if (line.pending != null) {
                candidates.addAll(List.of(line.pending, line.pending, line.pending));
            }
            NaiveLedger.Terms told = random.nextInt(4) == 0
                    ? new NaiveLedger.Terms(quantity(line.market), line.terms.limit(), line.terms.trigger())
                    : pick(candidates);
            OrderTerms terms = request(line.market, line.buy, told).terms();
            tell(new AmendedReport(TestEngine.id(line.id), now(), terms), () -> naive.amended(line, told));
        }

        private void filled(NaiveLedger.Line line) {
            NaiveLedger.Deal deal = deal(line);
            Fill fill = new Fill(
                    TradeId.of(deal.id()),
                    ScriptedVenue.ID,
                    deal.buy() ? Side.BUY : Side.SELL,
                    price(deal.price()),
                    Quantity.of(Decimal.of(deal.quantity())),
                    Money.of(Decimal.of(deal.fee()), Asset.of(deal.feeAsset())),
                    Liquidity.UNKNOWN,
                    now(),
                    -1,
                    FillLeg.WHOLE);
            tell(new FilledReport(TestEngine.id(line.id), now(), null, fill), () -> naive.filled(line, deal));
        }

        private NaiveLedger.Deal deal(NaiveLedger.Line line) {
            List<NaiveLedger.Deal> before = List.copyOf(line.deals.values());
            if (!before.isEmpty() && random.nextInt(5) == 0) {
                NaiveLedger.Deal known = pick(before);
                BigDecimal price =
                        random.nextBoolean() ? known.price() : known.price().add(BigDecimal.ONE);
                return new NaiveLedger.Deal(
                        known.id(), known.buy(), price, known.quantity(), known.fee(), known.feeAsset());
            }
            BigDecimal whole = line.worstLeaves();
            BigDecimal quantity = whole.signum() > 0 && random.nextInt(3) == 0
                    ? whole
                    : whole.signum() > 0 && random.nextInt(4) > 0
                            ? whole.multiply(new BigDecimal("0.3")).setScale(line.market.stepScale(), RoundingMode.UP)
                            : quantity(line.market);
            NaiveLedger.Book book = naive.books.get(line.strategy + ":" + line.market.id());
            if (book != null && book.quantity.abs().compareTo(BigDecimal.ONE) > 0 && random.nextInt(4) == 0) {
                // All of the position, or all but a trace that the fee may take.
                quantity = book.quantity.abs().setScale(line.market.stepScale(), RoundingMode.DOWN);
            }
            String received = line.buy ? line.market.base() : line.market.quote();
            String feeAsset = pick(List.of(line.market.quote(), line.market.base(), received, "BNB"));
            BigDecimal fee = quantity.multiply(BigDecimal.valueOf(random.nextInt(40) - 10, 3));
            boolean side = random.nextInt(40) == 0 ? !line.buy : line.buy;
            return new NaiveLedger.Deal("t-" + ++trades, side, price(line.market), quantity, fee, feeAsset);
        }

        private void compare() {
            assertThat(engine.runtime.stopCause()).as(where()).isNull();
            for (String asset : ASSETS) {
                same("total " + asset, engine.total(asset), naive.total(asset));
                same("reserved " + asset, engine.reserved(asset), naive.reserved(asset));
                assertThat(engine.reserved(asset).isNegative()).as(where()).isFalse();
            }
            Map<String, Decimal> held = new TreeMap<>();
            for (NaiveLedger.Line line : naive.lines.values()) {
                compare(line, held);
            }
            held.forEach((asset, sum) -> assertThat(engine.reserved(asset))
                    .as(where() + "sum " + asset)
                    .isEqualTo(sum));
            naive.books.forEach(this::compare);
            assertThat(engine.account().positions()).as(where()).hasSameSizeAs(naive.books.keySet());
            exposure();
        }

        private void same(String what, Decimal is, BigDecimal expected) {
            if (is.toBigDecimal().compareTo(expected) != 0) {
                assertThat(is.toBigDecimal()).as(where() + what).isEqualByComparingTo(expected);
            }
        }

        private void same(String what, Object is, Object expected) {
            if (!is.equals(expected)) {
                assertThat(is).as(where() + what).isEqualTo(expected);
            }
        }

        private void compare(NaiveLedger.Line line, Map<String, Decimal> held) {
            OrderEntry entry = engine.entry(line.id);
            Order order = entry.order();
            same(line.id + " status", order.status().name(), line.status);
            same(line.id + " filled", order.filled().value(), line.filled);
            same(line.id + " leaves", order.leaves().value(), line.leaves());
            same(line.id + " overfill", order.overfill().value(), line.overfill);
            same(line.id + " pending cancel", order.isPendingCancel(), line.pendingCancel);
            same(line.id + " pending amend", order.pendingTerms().isPresent(), line.pending != null);
            same(
                    line.id + " venue's id",
                    order.venueOrderId().map(Object::toString).orElse(""),
                    text(line.venueId));
            Decimal reserved =
                    entry.reserved() == null ? Decimal.ZERO : entry.reserved().amount();
            same(line.id + " held", reserved, line.held);
            held.merge(line.heldAsset(), reserved, Decimal::plus);
            if (order.status().isFinal()) {
                assertThat(reserved).as(where() + line.id).isEqualTo(Decimal.ZERO);
            }
        }

        private static String text(String value) {
            return value == null ? "" : value;
        }

        private void compare(String key, NaiveLedger.Book book) {
            String strategy = key.substring(0, key.indexOf(':'));
            StrategyId whose = strategy.equals("-") ? null : StrategyId.of(strategy);
            InstrumentId instrument = InstrumentId.of(book.market.id());
            Position position = engine.account().position(new PositionKey(whose, ScriptedVenue.ID, instrument));
            same(key + " quantity", position.quantity().value(), book.quantity);
            same(key + " cost", position.cost(), book.cost);
            same(key + " realised", position.realised(), book.realised);
            Map<String, BigDecimal> fees = new TreeMap<>();
            position.fees()
                    .forEach(
                            fee -> fees.put(fee.asset().toString(), fee.amount().toBigDecimal()));
            same(key + " fee assets", fees.keySet(), book.fees.keySet());
            fees.forEach((asset, fee) ->
                    assertThat(fee).as(where() + key + asset).isEqualByComparingTo(book.fees.get(asset)));
            // What was realised and what the open quantity cost are together what was paid and received.
            BigDecimal open = book.cost.multiply(BigDecimal.valueOf(book.quantity.signum()));
            same(key + " cash", position.realised(), book.cash.add(open));
            Price mark = Price.of("7.5");
            Instrument terms = engine.runtime.instruments().require(instrument);
            BigDecimal worth = mark.value().toBigDecimal().multiply(book.quantity);
            same(key + " unrealised", position.unrealised(terms, mark), worth.subtract(open));
        }

        private void exposure() {
            NaiveLedger.Line line = line();
            if (line == null) {
                return;
            }
            OrderEntry entry = engine.entry(line.id);
            InstrumentExposure exposure = engine.desk()
                    .placement()
                    .riskRequest(entry, entry.order().terms(), Decimal.ZERO)
                    .exposure();
            same("net", exposure.position(), naive.net(line.market));
            same("buys", exposure.workingBuys(), naive.working(line.market, true, line));
            same("sells", exposure.workingSells(), naive.working(line.market, false, line));
        }

        /** Folding any prefix of the recorded events gives the state that was live after it. */
        private void replay() {
            assertThat(live).as(where()).hasSizeGreaterThan(20);
            AccountState state = new AccountState(TestEngine.MAIN);
            AccountFold fold = new AccountFold(Replay.instruments(engine.store)::version);
            for (EventEnvelope<?> envelope : engine.events()) {
                fold.apply(state, envelope);
                String then = live.get(envelope.sequence());
                if (then != null) {
                    assertThat(describe(state)).as(where() + envelope).isEqualTo(then);
                }
            }
            assertThat(describe(state)).isEqualTo(describe(engine.account()));
        }
    }

    private static String describe(AccountState state) {
        StringBuilder all = new StringBuilder();
        all.append(state.balances()).append(state.tradingState()).append(state.limits());
        all.append(state.watermarks()).append(state.outcomes().keySet());
        for (Position position : state.positions()) {
            all.append('\n').append(position).append(position.fees()).append(position.peak());
            all.append(position.openedBy()).append(position.closedBy());
        }
        for (OrderEntry entry : state.allOrders()) {
            Order order = entry.order();
            all.append('\n').append(order).append(order.terms()).append(order.pendingTerms());
            all.append(order.isPendingCancel()).append(order.doubts()).append(order.isInferred());
            all.append(order.venueOrderId()).append(order.overfill()).append(order.filledValue());
            all.append(order.fills().size()).append(entry.reserved()).append(entry.lastEvent());
        }
        return all.toString();
    }
}
