/** The API that strategies and adapters compile against; everything here lives in a sub-package. */
@NullMarked
package io.zvt.core;

import org.jspecify.annotations.NullMarked;
