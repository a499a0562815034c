/** What puts the parts together and drives them: live by threads, in simulated time step by step. */
@NullMarked
package io.zvt.engine.runtime;

import org.jspecify.annotations.NullMarked;
