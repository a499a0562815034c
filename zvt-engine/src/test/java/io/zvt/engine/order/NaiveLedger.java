package io.zvt.engine.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A second ledger, written from the trading rules and as plainly as possible, to compare the account with. It keeps lists
 * and recomputes; nothing of the engine is used.
 */
final class NaiveLedger {

    static final BigDecimal PROTECTION = new BigDecimal("1.05");
    private static final Set<String> FINAL = Set.of("DENIED", "REJECTED", "CANCELED", "EXPIRED", "FAILED", "FILLED");
    private static final Set<String> AT_VENUE = Set.of("SUBMITTED", "ACCEPTED", "TRIGGERED", "PARTIALLY_FILLED");

    /** An instrument: its assets, its scales, and where the worst fee is reserved. */
    record Market(String id, String base, String quote, int tickScale, int stepScale, String feeIn, BigDecimal fee) {}

    /** What an order asks for; prices are null where it has none. */
    record Terms(BigDecimal quantity, BigDecimal limit, BigDecimal trigger) {

        /** Equal by value, whatever the trailing zeros. */
        boolean same(Terms other) {
            return other != null
                    && quantity.compareTo(other.quantity) == 0
                    && same(limit, other.limit)
                    && same(trigger, other.trigger);
        }

        private static boolean same(BigDecimal left, BigDecimal right) {
            boolean both = left != null && right != null;
            return both ? left.compareTo(right) == 0 : left == null && right == null;
        }
    }

    /** A trade of the venue. */
    record Deal(String id, boolean buy, BigDecimal price, BigDecimal quantity, BigDecimal fee, String feeAsset) {}

    /** An order. */
    static final class Line {
        final String id;
        final String strategy;
        final Market market;
        final boolean buy;
        final BigDecimal reference;
        Terms terms;
        Terms pending;
        final List<Terms> former = new ArrayList<>();
        String status = "INITIALIZED";
        boolean pendingCancel;
        boolean inferred;
        String venueId;
        BigDecimal filled = BigDecimal.ZERO;
        BigDecimal overfill = BigDecimal.ZERO;
        BigDecimal held = BigDecimal.ZERO;
        final Map<String, Deal> deals = new LinkedHashMap<>();

        Line(String id, String strategy, Market market, boolean buy, Terms terms, BigDecimal reference) {
            this.id = id;
            this.strategy = strategy;
            this.market = market;
            this.buy = buy;
            this.terms = terms;
            this.reference = reference;
        }

        boolean isFinal() {
            return FINAL.contains(status);
        }

        boolean isAtVenue() {
            return AT_VENUE.contains(status);
        }

        BigDecimal leaves() {
            return terms.quantity().subtract(filled);
        }

        /** The most that may still be filled: of the order as it is, or as it may become. */
        BigDecimal worstLeaves() {
            BigDecimal most =
                    pending == null ? terms.quantity() : terms.quantity().max(pending.quantity());
            return most.subtract(filled);
        }

        String heldAsset() {
            return buy ? market.quote() : market.base();
        }
    }

    /** A position, recomputed from its deals. */
    static final class Book {
        final Market market;
        final List<Deal> deals = new ArrayList<>();
        BigDecimal quantity = BigDecimal.ZERO;
        BigDecimal cost = BigDecimal.ZERO;
        BigDecimal realised = BigDecimal.ZERO;
        Map<String, BigDecimal> fees = new TreeMap<>();
        /** What came in less what went out in the quote asset. */
        BigDecimal cash = BigDecimal.ZERO;

        Book(Market market) {
            this.market = market;
        }

        void recompute() {
            quantity = BigDecimal.ZERO;
            cost = BigDecimal.ZERO;
            realised = BigDecimal.ZERO;
            fees = new TreeMap<>();
            cash = BigDecimal.ZERO;
            deals.forEach(this::take);
        }

        private void take(Deal deal) {
            boolean opposite = deal.buy() ? quantity.signum() < 0 : quantity.signum() > 0;
            BigDecimal closing = opposite ? quantity.abs().min(deal.quantity()) : BigDecimal.ZERO;
            BigDecimal opening = deal.quantity().subtract(closing);
            BigDecimal value = deal.price().multiply(deal.quantity());
            cash = deal.buy() ? cash.subtract(value) : cash.add(value);
            if (closing.signum() == 0 || opening.signum() == 0) {
                leg(deal, closing, opening, deal.fee());
                return;
            }
            BigDecimal share = deal.fee().multiply(closing).divide(deal.quantity(), 12, RoundingMode.HALF_EVEN);
            leg(deal, closing, BigDecimal.ZERO, share);
            leg(deal, BigDecimal.ZERO, opening, deal.fee().subtract(share));
        }

        private void leg(Deal deal, BigDecimal closing, BigDecimal opening, BigDecimal fee) {
            BigDecimal traded = closing.add(opening);
            // The fee of a first leg may have left the position a little on the other side.
            boolean opposite = deal.buy() ? quantity.signum() < 0 : quantity.signum() > 0;
            BigDecimal closes = opposite ? quantity.abs().min(traded) : BigDecimal.ZERO;
            if (closes.signum() > 0) {
                close(deal, closes);
            }
            cost = cost.add(deal.price().multiply(traded.subtract(closes)));
            quantity = deal.buy() ? quantity.add(traded) : quantity.subtract(traded);
            pay(fee, deal.feeAsset());
        }

        private void close(Deal deal, BigDecimal closes) {
            BigDecimal removed = closes.compareTo(quantity.abs()) == 0
                    ? cost
                    : cost.multiply(closes)
                            .divide(quantity.abs(), market.tickScale() + market.stepScale() + 2, RoundingMode.HALF_EVEN)
                            .min(cost);
            BigDecimal value = deal.price().multiply(closes);
            realised = realised.add(deal.buy() ? removed.subtract(value) : value.subtract(removed));
            cost = cost.subtract(removed);
        }

        private void pay(BigDecimal fee, String asset) {
            if (fee.signum() == 0) {
                return;
            }
            fees.merge(asset, fee, BigDecimal::add);
            if (asset.equals(market.quote())) {
                realised = realised.subtract(fee);
                cash = cash.subtract(fee);
            } else if (asset.equals(market.base())) {
                int before = quantity.signum();
                quantity = quantity.subtract(fee);
                if (quantity.signum() != before) {
                    realised = before > 0 ? realised.subtract(cost) : realised.add(cost);
                    cost = BigDecimal.ZERO;
                }
            }
        }
    }

    final Map<String, Line> lines = new LinkedHashMap<>();
    final Map<String, Book> books = new TreeMap<>();
    final Map<String, BigDecimal> totals = new TreeMap<>();
    final Map<String, BigDecimal> maxPositions = new TreeMap<>();
    final boolean allowOverfills;
    String state = "ACTIVE";

    NaiveLedger(boolean allowOverfills) {
        this.allowOverfills = allowOverfills;
    }

    void adjust(String asset, BigDecimal amount) {
        totals.merge(asset, amount, BigDecimal::add);
    }

    BigDecimal total(String asset) {
        return totals.getOrDefault(asset, BigDecimal.ZERO);
    }

    BigDecimal reserved(String asset) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : lines.values()) {
            sum = line.heldAsset().equals(asset) ? sum.add(line.held) : sum;
        }
        return sum;
    }

    BigDecimal net(Market market) {
        BigDecimal net = BigDecimal.ZERO;
        for (Book book : books.values()) {
            net = book.market.equals(market) ? net.add(book.quantity) : net;
        }
        return net;
    }

    /** What working orders of one side may still trade, one order left out. */
    BigDecimal working(Market market, boolean buy, Line without) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Line line : lines.values()) {
            boolean counts = line != without && !line.isFinal() && line.buy == buy && line.market.equals(market);
            sum = counts ? sum.add(line.worstLeaves()) : sum;
        }
        return sum;
    }

    /** An order is placed: refused, or its worst case reserved and sent. */
    void place(Line line) {
        lines.put(line.id, line);
        if (!allowed(line, line.terms)) {
            line.status = "DENIED";
            return;
        }
        line.held = need(line, line.terms, line.terms.quantity());
        line.status = "SUBMITTED";
    }

    private boolean allowed(Line line, Terms wanted) {
        BigDecimal leaves = wanted.quantity().subtract(line.filled);
        BigDecimal position = net(line.market);
        BigDecimal sameSide = working(line.market, line.buy, line).add(leaves);
        boolean onGrid = fits(wanted.quantity(), line.market.stepScale())
                && fits(wanted.limit(), line.market.tickScale())
                && fits(wanted.trigger(), line.market.tickScale());
        boolean reduces = position.signum() == (line.buy ? -1 : 1) && sameSide.compareTo(position.abs()) <= 0;
        boolean mayTrade = state.equals("ACTIVE") || (state.equals("REDUCING") && reduces);
        BigDecimal worst = line.buy ? position.add(sameSide) : sameSide.subtract(position);
        BigDecimal limit = maxPositions.get(line.market.id());
        boolean small = limit == null || worst.compareTo(limit) <= 0;
        BigDecimal need = need(line, wanted, leaves);
        if (need == null) {
            return false;
        }
        BigDecimal free =
                total(line.heldAsset()).subtract(reserved(line.heldAsset())).add(line.held);
        return onGrid && mayTrade && small && need.compareTo(free) <= 0;
    }

    private static boolean fits(BigDecimal value, int scale) {
        return value == null || value.stripTrailingZeros().scale() <= scale;
    }

    /** The worst case: null for a market buy without a price. */
    private static BigDecimal need(Line line, Terms terms, BigDecimal quantity) {
        Market market = line.market;
        BigDecimal withFee = BigDecimal.ONE.add(market.fee());
        if (!line.buy) {
            return market.feeIn().equals("BASE")
                    ? quantity.multiply(withFee).setScale(market.stepScale(), RoundingMode.UP)
                    : quantity;
        }
        BigDecimal worst = terms.limit();
        if (worst == null) {
            if (line.reference == null && terms.trigger() == null) {
                return null;
            }
            BigDecimal reference = line.reference == null ? BigDecimal.ZERO : line.reference;
            BigDecimal trigger = terms.trigger() == null ? BigDecimal.ZERO : terms.trigger();
            worst = reference.max(trigger).multiply(PROTECTION);
        }
        BigDecimal value = worst.multiply(quantity);
        value = market.feeIn().equals("QUOTE") ? value.multiply(withFee) : value;
        return value.setScale(market.tickScale() + market.stepScale(), RoundingMode.UP);
    }

    private static void end(Line line, String status) {
        line.status = status;
        line.held = BigDecimal.ZERO;
        line.pending = null;
        line.pendingCancel = false;
    }

    void notSent(Line line) {
        if (line.status.equals("SUBMITTED")) {
            line.inferred = false;
            end(line, "FAILED");
        }
    }

    /** Returns whether the cancel goes to the venue. */
    boolean cancel(Line line) {
        if (line.isAtVenue() && !line.pendingCancel) {
            line.pendingCancel = true;
            return true;
        }
        return false;
    }

    void cancelRejected(Line line) {
        line.pendingCancel = false;
    }

    /** Returns whether the amendment goes to the venue. */
    boolean amend(Line line, Terms wanted) {
        if (!line.isAtVenue() || line.pending != null) {
            return false;
        }
        if (wanted.quantity().compareTo(line.filled) <= 0 || !allowed(line, wanted)) {
            shrink(line);
            return false;
        }
        line.pending = wanted;
        line.held = line.held.max(need(line, wanted, wanted.quantity().subtract(line.filled)));
        return true;
    }

    void amendRejected(Line line) {
        if (line.pending != null) {
            line.pending = null;
            shrink(line);
            if (line.leaves().signum() == 0) {
                end(line, "FILLED");
            }
        }
    }

    /** Nothing beyond the worst case of the terms that hold stays reserved. */
    private static void shrink(Line line) {
        line.held = line.held.min(need(line, line.terms, line.leaves()));
    }

    void amended(Line line, Terms told) {
        boolean awaited = told.same(line.pending);
        boolean known = told.same(line.terms) || line.former.stream().anyMatch(told::same);
        if ((!awaited && known) || !line.isAtVenue() || told.quantity().compareTo(line.filled) < 0) {
            return;
        }
        BigDecimal needed = need(line, told, told.quantity().subtract(line.filled));
        boolean revived = line.held.signum() == 0;
        line.held = awaited || revived ? line.held.min(needed) : needed;
        line.former.add(line.terms);
        line.terms = told;
        line.pending = null;
        if (line.leaves().signum() == 0) {
            end(line, "FILLED");
        }
    }

    void accepted(Line line, String venueId) {
        boolean other = line.venueId != null && !line.venueId.equals(venueId);
        boolean same = venueId.equals(line.venueId);
        boolean legal = switch (line.status) {
            case "SUBMITTED", "PARTIALLY_FILLED", "FILLED" -> true;
            case "ACCEPTED", "TRIGGERED" -> line.pending != null || line.pendingCancel;
            case "REJECTED", "FAILED" -> line.inferred;
            default -> false;
        };
        if (same || !legal || (other && line.pending == null)) {
            return;
        }
        line.venueId = venueId;
        line.inferred = false;
        if (Set.of("SUBMITTED", "REJECTED", "FAILED").contains(line.status)) {
            line.status = line.filled.signum() > 0 ? "PARTIALLY_FILLED" : "ACCEPTED";
        }
    }

    void rejected(Line line, boolean inferred) {
        if (Set.of("SUBMITTED", "ACCEPTED", "TRIGGERED").contains(line.status)) {
            line.inferred = inferred;
            end(line, "REJECTED");
        }
    }

    void canceled(Line line) {
        if (line.isAtVenue()) {
            end(line, "CANCELED");
        }
    }

    void expired(Line line) {
        if (line.isAtVenue()) {
            end(line, "EXPIRED");
        }
    }

    void triggered(Line line) {
        if (line.terms.trigger() != null && Set.of("SUBMITTED", "ACCEPTED").contains(line.status)) {
            line.status = "TRIGGERED";
        }
    }

    void filled(Line line, Deal deal) {
        boolean fillable = line.isAtVenue()
                || Set.of("CANCELED", "EXPIRED", "FILLED").contains(line.status)
                || (Set.of("REJECTED", "FAILED").contains(line.status) && line.inferred);
        if (line.deals.containsKey(deal.id()) || !fillable || deal.buy() != line.buy) {
            return;
        }
        BigDecimal then = line.filled.add(deal.quantity());
        if (then.compareTo(line.terms.quantity()) > 0
                && line.pending != null
                && then.compareTo(line.pending.quantity()) <= 0) {
            amended(line, line.pending);
        }
        boolean over = then.compareTo(line.terms.quantity()) > 0;
        if (over && !allowOverfills) {
            return;
        }
        line.deals.put(deal.id(), deal);
        book(line, deal);
        fillUp(line, deal.quantity());
    }

    private void book(Line line, Deal deal) {
        Market market = line.market;
        BigDecimal value = deal.price().multiply(deal.quantity());
        adjust(market.base(), deal.buy() ? deal.quantity() : deal.quantity().negate());
        adjust(market.quote(), deal.buy() ? value.negate() : value);
        adjust(deal.feeAsset(), deal.fee().negate());
        Book book = books.computeIfAbsent(line.strategy + ":" + market.id(), key -> new Book(market));
        book.deals.add(deal);
    }

    /** The legs of a flip are booked one after the other, and each gives back its share. */
    private void fillUp(Line line, BigDecimal quantity) {
        Book book = books.get(line.strategy + ":" + line.market.id());
        BigDecimal position = book.quantity;
        boolean opposite = line.buy ? position.signum() < 0 : position.signum() > 0;
        BigDecimal closing = opposite ? position.abs().min(quantity) : BigDecimal.ZERO;
        book.recompute();
        part(line, closing);
        part(line, quantity.subtract(closing));
    }

    private void part(Line line, BigDecimal quantity) {
        if (quantity.signum() == 0) {
            return;
        }
        BigDecimal before = line.leaves();
        BigDecimal counts = quantity.min(before);
        line.overfill = line.overfill.add(quantity.subtract(counts));
        line.filled = line.filled.add(counts);
        boolean mayGrow = line.pending != null
                && line.overfill.signum() == 0
                && line.worstLeaves().signum() > 0;
        if (line.leaves().signum() == 0 && !mayGrow) {
            end(line, "FILLED");
            return;
        }
        if (line.isAtVenue()) {
            line.status = "PARTIALLY_FILLED";
        }
        giveBack(line, before);
    }

    private static void giveBack(Line line, BigDecimal before) {
        BigDecimal after = line.leaves();
        if (line.pending != null) {
            BigDecimal wantedLeaves =
                    line.pending.quantity().subtract(line.filled).max(BigDecimal.ZERO);
            BigDecimal needed = need(line, line.terms, after).max(need(line, line.pending, wantedLeaves));
            line.held = line.held.min(needed);
            return;
        }
        int scale = line.market.tickScale() + line.market.stepScale();
        scale = Math.max(scale, line.held.stripTrailingZeros().scale());
        line.held = line.held.min(line.held.multiply(after).divide(before, scale, RoundingMode.UP));
    }
}
