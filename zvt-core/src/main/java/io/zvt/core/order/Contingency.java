package io.zvt.core.order;

import io.zvt.core.id.ClientOrderId;
import io.zvt.core.id.OrderListId;
import org.jspecify.annotations.Nullable;

/**
 * How an order depends on others.
 *
 * @param list the list the orders belong to
 * @param parent the order that must be filled first, or null if none
 * @param kind the kind of dependence
 */
public record Contingency(OrderListId list, @Nullable ClientOrderId parent, ContingencyKind kind) {}
