/** Judges flows: severity, fingerprint, suppression. Decides what is a finding; writes nothing. */
@NullMarked
package io.github.piiguard.finding;

import org.jspecify.annotations.NullMarked;
