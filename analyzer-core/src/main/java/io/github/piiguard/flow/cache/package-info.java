/**
 * Summaries of library methods, kept from run to run: their binary form, and files that survive whatever happens to them.
 * Knows no analysis.
 */
@NullMarked
package io.github.piiguard.flow.cache;

import org.jspecify.annotations.NullMarked;
