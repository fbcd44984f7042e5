/** Libraries that by their own classes send what they are given to a service. Knows no list of vendors. */
@NullMarked
package io.github.piiguard.types.senders;

import org.jspecify.annotations.NullMarked;
