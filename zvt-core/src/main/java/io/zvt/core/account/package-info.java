/** Balances, reservations and trading state of an account, as its owner sees them. */
@NullMarked
package io.zvt.core.account;

import org.jspecify.annotations.NullMarked;
