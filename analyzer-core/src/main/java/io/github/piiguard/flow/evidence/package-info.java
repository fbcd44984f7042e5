/** What the policy says of declarations: of the names and types of members, and of methods. Knows no program text. */
@NullMarked
package io.github.piiguard.flow.evidence;

import org.jspecify.annotations.NullMarked;
