/** Belongs to the event bus, the event store and the leases on Redis; nothing of them exists yet. */
@NullMarked
package io.zvt.bus.redis;

import org.jspecify.annotations.NullMarked;
