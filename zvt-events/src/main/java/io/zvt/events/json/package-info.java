/** Envelopes and trees of records as canonical JSON, strictly read. */
@NullMarked
package io.zvt.events.json;

import org.jspecify.annotations.NullMarked;
