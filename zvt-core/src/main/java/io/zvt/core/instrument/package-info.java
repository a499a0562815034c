/** What can be traded and the rules its orders must obey. */
@NullMarked
package io.zvt.core.instrument;

import org.jspecify.annotations.NullMarked;
