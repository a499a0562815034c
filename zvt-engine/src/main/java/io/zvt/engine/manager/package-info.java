/** The managers through which the outside gives orders and asks how things stand. */
@NullMarked
package io.zvt.engine.manager;

import org.jspecify.annotations.NullMarked;
