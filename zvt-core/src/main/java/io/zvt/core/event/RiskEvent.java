package io.zvt.core.event;

/** A fact about risk and what may be traded. */
public sealed interface RiskEvent extends Event
        permits AlertTriggered,
                LimitChanged,
                LimitReleased,
                LimitReserved,
                RiskAssessed,
                RiskBreached,
                RiskMarkRecorded,
                RiskVerdict,
                TradingStateChanged {}
