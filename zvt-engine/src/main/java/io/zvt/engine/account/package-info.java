/** The state of an account, and the only code that changes it. */
@NullMarked
package io.zvt.engine.account;

import org.jspecify.annotations.NullMarked;
