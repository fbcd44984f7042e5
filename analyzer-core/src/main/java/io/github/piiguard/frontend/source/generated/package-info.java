/** Bodies of methods that have no text: those of Lombok, records and implicit constructors. */
@NullMarked
package io.github.piiguard.frontend.source.generated;

import org.jspecify.annotations.NullMarked;
