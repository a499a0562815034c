/** The types of events by stable name and version, and how old versions become new ones. */
@NullMarked
package io.zvt.events.registry;

import org.jspecify.annotations.NullMarked;
