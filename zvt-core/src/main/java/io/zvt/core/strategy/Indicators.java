package io.zvt.core.strategy;

import io.zvt.core.indicator.Indicator;
import java.util.List;

/** The indicators attached to a strategy's bars. */
public interface Indicators {

    /** {@return whether every attached indicator has had enough bars} */
    boolean allReady();

    /** {@return the attached indicators in the order in which they were attached} */
    List<Indicator> all();
}
