/** Belongs to the workflow engine and the event bus on Hatchet; nothing of them exists yet. */
@NullMarked
package io.zvt.workflow.hatchet;

import org.jspecify.annotations.NullMarked;
