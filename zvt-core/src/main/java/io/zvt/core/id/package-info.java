/** Typed identities of accounts, strategies, instruments, venues, orders and runs. */
@NullMarked
package io.zvt.core.id;

import org.jspecify.annotations.NullMarked;
