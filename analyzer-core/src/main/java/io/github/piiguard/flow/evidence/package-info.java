/** What a name says about the data behind it. Knows neither program nor engine. */
@NullMarked
package io.github.piiguard.flow.evidence;

import org.jspecify.annotations.NullMarked;
