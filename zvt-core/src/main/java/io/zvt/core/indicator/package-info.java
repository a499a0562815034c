/** What an indicator is: an object that is fed bar by bar and always knows its present value. */
@NullMarked
package io.zvt.core.indicator;

import org.jspecify.annotations.NullMarked;
