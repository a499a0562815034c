package io.zvt.events.registry;

import io.zvt.core.event.AccountAdjusted;
import io.zvt.core.event.AccountOpened;
import io.zvt.core.event.AlertTriggered;
import io.zvt.core.event.BarClosed;
import io.zvt.core.event.CommandRecorded;
import io.zvt.core.event.ExchangeRouted;
import io.zvt.core.event.InstrumentDefined;
import io.zvt.core.event.LimitChanged;
import io.zvt.core.event.LimitReleased;
import io.zvt.core.event.LimitReserved;
import io.zvt.core.event.OrderAccepted;
import io.zvt.core.event.OrderAmendRejected;
import io.zvt.core.event.OrderAmendRequested;
import io.zvt.core.event.OrderAmended;
import io.zvt.core.event.OrderBookUpdated;
import io.zvt.core.event.OrderCancelRejected;
import io.zvt.core.event.OrderCancelRequested;
import io.zvt.core.event.OrderCanceled;
import io.zvt.core.event.OrderCreated;
import io.zvt.core.event.OrderEmulated;
import io.zvt.core.event.OrderExecuted;
import io.zvt.core.event.OrderExpired;
import io.zvt.core.event.OrderFailed;
import io.zvt.core.event.OrderFillCorrected;
import io.zvt.core.event.OrderInDoubt;
import io.zvt.core.event.OrderRejected;
import io.zvt.core.event.OrderReleased;
import io.zvt.core.event.OrderRequested;
import io.zvt.core.event.OrderSubmitted;
import io.zvt.core.event.OrderTriggered;
import io.zvt.core.event.OrderValidated;
import io.zvt.core.event.PortfolioRebalanced;
import io.zvt.core.event.PortfolioUpdated;
import io.zvt.core.event.PositionUpdated;
import io.zvt.core.event.PriceUpdated;
import io.zvt.core.event.RiskAssessed;
import io.zvt.core.event.RiskBreached;
import io.zvt.core.event.RiskMarkRecorded;
import io.zvt.core.event.RiskVerdict;
import io.zvt.core.event.StrategyStarted;
import io.zvt.core.event.StrategyStateSaved;
import io.zvt.core.event.StrategyStopped;
import io.zvt.core.event.TradeTick;
import io.zvt.core.event.TradingStateChanged;
import io.zvt.core.event.WorkflowCompleted;
import io.zvt.core.event.WorkflowFailed;
import io.zvt.core.event.WorkflowStarted;
import io.zvt.core.event.WorkflowStepRecorded;

/** The names and versions of our own types of events; a released name never changes. */
final class StandardTypes {

    private StandardTypes() {}

    static void registerAll(EventTypes.Builder types) {
        accounts(types);
        risk(types);
        portfolios(types);
        strategies(types);
        instruments(types);
        market(types);
        workflows(types);
    }

    private static void accounts(EventTypes.Builder types) {
        orderLifecycle(types);
        orderChanges(types);
        accountFacts(types);
    }

    private static void orderLifecycle(EventTypes.Builder types) {
        types.register(OrderRequested.class, "order.requested", 1, Topics.ACCOUNTS);
        types.register(OrderValidated.class, "order.validated", 1, Topics.ACCOUNTS);
        types.register(OrderRejected.class, "order.rejected", 1, Topics.ACCOUNTS);
        types.register(OrderCreated.class, "order.created", 1, Topics.ACCOUNTS);
        types.register(ExchangeRouted.class, "exchange.routed", 1, Topics.ACCOUNTS);
        types.register(OrderSubmitted.class, "order.submitted", 1, Topics.ACCOUNTS);
        types.register(OrderAccepted.class, "order.accepted", 1, Topics.ACCOUNTS);
        types.register(OrderTriggered.class, "order.triggered", 1, Topics.ACCOUNTS);
        types.register(OrderEmulated.class, "order.emulated", 1, Topics.ACCOUNTS);
        types.register(OrderReleased.class, "order.released", 1, Topics.ACCOUNTS);
        types.register(OrderExecuted.class, "order.executed", 1, Topics.ACCOUNTS);
        types.register(OrderExpired.class, "order.expired", 1, Topics.ACCOUNTS);
        types.register(OrderFailed.class, "order.failed", 1, Topics.ACCOUNTS);
        types.register(OrderInDoubt.class, "order.in_doubt", 1, Topics.ACCOUNTS);
    }

    private static void orderChanges(EventTypes.Builder types) {
        types.register(OrderAmendRejected.class, "order.amend_rejected", 1, Topics.ACCOUNTS);
        types.register(OrderAmendRequested.class, "order.amend_requested", 1, Topics.ACCOUNTS);
        types.register(OrderAmended.class, "order.amended", 1, Topics.ACCOUNTS);
        types.register(OrderCancelRejected.class, "order.cancel_rejected", 1, Topics.ACCOUNTS);
        types.register(OrderCancelRequested.class, "order.cancel_requested", 1, Topics.ACCOUNTS);
        types.register(OrderCanceled.class, "order.canceled", 1, Topics.ACCOUNTS);
        types.register(OrderFillCorrected.class, "order.fill_corrected", 1, Topics.ACCOUNTS);
    }

    private static void accountFacts(EventTypes.Builder types) {
        types.register(AccountOpened.class, "account.opened", 1, Topics.ACCOUNTS);
        types.register(AccountAdjusted.class, "account.adjusted", 1, Topics.ACCOUNTS);
        types.register(CommandRecorded.class, "command.recorded", 1, Topics.ACCOUNTS);
        types.register(PositionUpdated.class, "position.updated", 1, Topics.ACCOUNTS);
    }

    private static void risk(EventTypes.Builder types) {
        types.register(AlertTriggered.class, "alert.triggered", 1, Topics.RISK);
        types.register(LimitChanged.class, "limit.changed", 1, Topics.RISK);
        types.register(LimitReleased.class, "limit.released", 1, Topics.RISK);
        types.register(LimitReserved.class, "limit.reserved", 1, Topics.RISK);
        types.register(RiskAssessed.class, "risk.assessed", 1, Topics.RISK);
        types.register(RiskBreached.class, "risk.breached", 1, Topics.RISK);
        types.register(RiskMarkRecorded.class, "risk.mark_recorded", 1, Topics.RISK);
        types.register(RiskVerdict.class, "risk.verdict", 1, Topics.RISK);
        types.register(TradingStateChanged.class, "trading.state_changed", 1, Topics.RISK);
    }

    private static void portfolios(EventTypes.Builder types) {
        types.register(PortfolioRebalanced.class, "portfolio.rebalanced", 1, Topics.PORTFOLIOS);
        types.register(PortfolioUpdated.class, "portfolio.updated", 1, Topics.PORTFOLIOS);
    }

    private static void strategies(EventTypes.Builder types) {
        types.register(StrategyStarted.class, "strategy.started", 1, Topics.STRATEGIES);
        types.register(StrategyStateSaved.class, "strategy.state_saved", 1, Topics.STRATEGIES);
        types.register(StrategyStopped.class, "strategy.stopped", 1, Topics.STRATEGIES);
    }

    private static void instruments(EventTypes.Builder types) {
        types.register(InstrumentDefined.class, "instrument.defined", 1, Topics.INSTRUMENTS);
    }

    private static void market(EventTypes.Builder types) {
        types.register(BarClosed.class, "bar.closed", 1, Topics.MARKET);
        types.register(OrderBookUpdated.class, "orderbook.updated", 1, Topics.MARKET);
        types.register(PriceUpdated.class, "price.updated", 1, Topics.MARKET);
        types.register(TradeTick.class, "trade.tick", 1, Topics.MARKET);
    }

    private static void workflows(EventTypes.Builder types) {
        types.register(WorkflowCompleted.class, "workflow.completed", 1, Topics.WORKFLOWS);
        types.register(WorkflowFailed.class, "workflow.failed", 1, Topics.WORKFLOWS);
        types.register(WorkflowStarted.class, "workflow.started", 1, Topics.WORKFLOWS);
        types.register(WorkflowStepRecorded.class, "workflow.step_recorded", 1, Topics.WORKFLOWS);
    }
}
