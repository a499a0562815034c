package io.zvt.core.order;

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

    @Nullable
    Fill sameTrade(Fill fill) {
        for (FillList node = this; node != null && node.last != null; node = node.before) {
            if (node.last.isSameTrade(fill)) {
                return node.last;
            }
        }
        return null;
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
