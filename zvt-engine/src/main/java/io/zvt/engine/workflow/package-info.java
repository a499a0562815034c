/** The inline workflow engine. */
@NullMarked
package io.zvt.engine.workflow;

import org.jspecify.annotations.NullMarked;
