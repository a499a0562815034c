package io.zvt.core.manager;

import io.zvt.core.account.Account;
import io.zvt.core.event.ReferencePrice;
import io.zvt.core.id.VenueId;
import io.zvt.core.instrument.Instrument;
import io.zvt.core.order.OrderRef;
import io.zvt.core.order.OrderTerms;
import io.zvt.core.value.Decimal;
import io.zvt.core.venue.VenueCapabilities;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What risk management gets to decide on.
 *
 * @param order which order
 * @param instrument the terms of its instrument
 * @param terms what is asked for; for an amendment the terms wanted
 * @param venue where it would go
 * @param capabilities what that venue can do
 * @param reference the market price known now, or null
 * @param account the account
 * @param exposure positions and working orders in the instrument
 * @param alreadyReserved what the order itself holds reserved, for an amendment
 * @param now the time of the turn
 */
public record RiskRequest(
        OrderRef order,
        Instrument instrument,
        OrderTerms terms,
        VenueId venue,
        VenueCapabilities capabilities,
        @Nullable ReferencePrice reference,
        Account account,
        InstrumentExposure exposure,
        Decimal alreadyReserved,
        Instant now) {}
