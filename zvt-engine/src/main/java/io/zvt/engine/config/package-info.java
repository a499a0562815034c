/** The settings of an engine. */
@NullMarked
package io.zvt.engine.config;

import org.jspecify.annotations.NullMarked;
