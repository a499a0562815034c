/** Belongs to the durable event store on local disk; nothing of it exists yet. */
@NullMarked
package io.zvt.store.file;

import org.jspecify.annotations.NullMarked;
