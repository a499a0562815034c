/** Events as bytes: CloudEvents in JSON. */
@NullMarked
package io.zvt.events.codec;

import org.jspecify.annotations.NullMarked;
