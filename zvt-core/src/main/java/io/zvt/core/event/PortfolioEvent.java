package io.zvt.core.event;

/** A fact about a portfolio. */
public sealed interface PortfolioEvent extends Event permits PortfolioRebalanced, PortfolioUpdated {}
