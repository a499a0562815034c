package io.zvt.core.manager;

import io.zvt.core.account.Balance;
import io.zvt.core.id.AccountId;
import io.zvt.core.portfolio.Portfolio;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Tells what accounts hold and are worth. Thread-safe. */
public interface PortfolioManager {

    /**
     * Returns the value of an account at the current marks.
     *
     * @param account which account
     * @return its value and exposure
     */
    CompletionStage<Portfolio> portfolio(AccountId account);

    /**
     * Returns the balances of an account.
     *
     * @param account which account
     * @return the balances, sorted by venue and asset
     */
    CompletionStage<List<Balance>> balances(AccountId account);
}
