package io.zvt.core.order;

import io.zvt.core.value.Decimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fills of an order, oldest last; adding shares what is there. Immutable and thread-safe. */
final class FillList {

    static final FillList EMPTY = new FillList(null, null, 0);

    private final @Nullable Fill last;
    private final @Nullable FillList before;
    private final int size;

    private FillList(@Nullable Fill last, @Nullable FillList before, int size) {
        this.last = last;
        this.before = before;
        this.size = size;
    }

    FillList plus(Fill fill) {
        return new FillList(fill, this, size + 1);
    }

    /** {@return what the known legs of the same execution say of a report; null if none is known} */
    @Nullable
    FillIntake known(Fill fill) {
        Decimal quantity = Decimal.ZERO;
        boolean same = true;
        boolean found = false;
        for (FillList node = this; node != null && node.last != null; node = node.before) {
            if (node.last.isSameTrade(fill)) {
                found = true;
                same &= node.last.side() == fill.side() && node.last.price().equals(fill.price());
                quantity = quantity.plus(node.last.quantity().value());
            }
        }
        if (!found) {
            return null;
        }
        return same && quantity.equals(fill.quantity().value()) ? FillIntake.DUPLICATE : FillIntake.CONFLICT;
    }

    List<Fill> toList() {
        List<Fill> fills = new ArrayList<>(size);
        for (FillList node = this; node != null && node.last != null; node = node.before) {
            fills.add(node.last);
        }
        Collections.reverse(fills);
        return Collections.unmodifiableList(fills);
    }
}
