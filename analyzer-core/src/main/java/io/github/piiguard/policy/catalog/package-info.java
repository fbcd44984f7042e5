/** Reads policy files into a {@code Policy}. The only room that knows the YAML library. */
@NullMarked
package io.github.piiguard.policy.catalog;

import org.jspecify.annotations.NullMarked;
