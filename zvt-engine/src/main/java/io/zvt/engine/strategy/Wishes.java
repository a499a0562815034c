package io.zvt.engine.strategy;

import io.zvt.core.data.DataKind;
import io.zvt.core.data.DataRequest;
import io.zvt.core.id.AccountId;
import io.zvt.core.id.InstrumentId;
import io.zvt.core.indicator.Indicator;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.market.BarSpec;
import io.zvt.core.strategy.Setup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** What a strategy asked for while it was configured. Belongs to the lane. */
final class Wishes implements Setup {

    private final Function<InstrumentId, Instrument> instruments;
    private final Function<AccountId, AccountId> accounts;
    private final Map<DataRequest, List<Indicator>> data = new LinkedHashMap<>();
    private final List<Indicator> indicators = new ArrayList<>();
    private final Map<String, String> parameters = new TreeMap<>();
    private AccountId account;

    Wishes(
            Function<InstrumentId, Instrument> instruments,
            Function<AccountId, AccountId> accounts,
            AccountId defaultAccount) {
        this.instruments = instruments;
        this.accounts = accounts;
        this.account = defaultAccount;
    }

    @Override
    public Instrument instrument(String symbol) {
        return instruments.apply(InstrumentId.of(symbol));
    }

    @Override
    public Setup account(String id) {
        this.account = accounts.apply(AccountId.of(id));
        return this;
    }

    @Override
    public BarSeries bars(InstrumentId instrument, BarSpec spec) {
        List<Indicator> attached = want(DataRequest.bars(known(instrument), spec));
        return new BarSeries() {
            @Override
            public <I extends Indicator> I attach(I indicator) {
                attached.add(indicator);
                indicators.add(indicator);
                return indicator;
            }
        };
    }

    @Override
    public Setup trades(InstrumentId instrument) {
        want(DataRequest.trades(known(instrument)));
        return this;
    }

    @Override
    public Setup quotes(InstrumentId instrument) {
        want(DataRequest.quotes(known(instrument)));
        return this;
    }

    @Override
    public Setup books(InstrumentId instrument) {
        want(DataRequest.books(known(instrument)));
        return this;
    }

    @Override
    public Setup parameter(String name, Object value) {
        parameters.put(name, String.valueOf(value));
        return this;
    }

    private List<Indicator> want(DataRequest request) {
        return data.computeIfAbsent(request, r -> new ArrayList<>());
    }

    private InstrumentId known(InstrumentId instrument) {
        return instruments.apply(instrument).id();
    }

    AccountId account() {
        return account;
    }

    Map<String, String> parameters() {
        return parameters;
    }

    List<Indicator> indicators() {
        return indicators;
    }

    List<DataRequest> requests() {
        return List.copyOf(data.keySet());
    }

    List<Indicator> attached(DataRequest request) {
        return data.getOrDefault(request, List.of());
    }

    boolean wants(DataKind kind, InstrumentId instrument) {
        return data.keySet().stream()
                .anyMatch(r -> r.kind() == kind && r.instrument().equals(instrument));
    }
}
