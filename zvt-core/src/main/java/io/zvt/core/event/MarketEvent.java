package io.zvt.core.event;

/** Market data as an event, for subscribers that want it. */
public sealed interface MarketEvent extends Event permits BarClosed, OrderBookUpdated, PriceUpdated, TradeTick {}
