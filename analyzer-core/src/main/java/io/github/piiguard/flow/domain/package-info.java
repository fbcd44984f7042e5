/** Abstract values and the heap, access paths, traces: the domain of the abstract interpretation. Knows no program. */
@NullMarked
package io.github.piiguard.flow.domain;

import org.jspecify.annotations.NullMarked;
