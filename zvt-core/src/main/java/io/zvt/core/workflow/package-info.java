/** The SPI of workflow engines and the definition of a workflow as data. */
@NullMarked
package io.zvt.core.workflow;

import org.jspecify.annotations.NullMarked;
