/** The bus that calls its subscribers on the publisher's thread. */
@NullMarked
package io.zvt.events.direct;

import org.jspecify.annotations.NullMarked;
