/** The interfaces of the managers of orders, risk, positions, portfolios and routing. */
@NullMarked
package io.zvt.core.manager;

import org.jspecify.annotations.NullMarked;
