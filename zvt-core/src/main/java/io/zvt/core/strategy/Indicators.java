package io.zvt.core.strategy;

import io.zvt.core.indicator.Indicator;
import java.util.List;

/** The indicators attached to a strategy's bars. */
public interface Indicators {

    /** Returns whether every attached indicator has had enough bars. */
    boolean allReady();

    /** Returns the attached indicators in the order in which they were attached. */
    List<Indicator> all();
}
