/** What surrounds every event: identity, type, stream, time and causes. */
@NullMarked
package io.zvt.events.envelope;

import org.jspecify.annotations.NullMarked;
