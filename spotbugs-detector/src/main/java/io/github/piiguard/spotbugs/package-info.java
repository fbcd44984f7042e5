/**
 * The SpotBugs plugin: turns what SpotBugs analyses into an analysis request, and findings into SpotBugs' bug instances. No
 * analysis here. SpotBugs' objects are touched by SpotBugs' own thread only.
 */
@NullMarked
package io.github.piiguard.spotbugs;

import org.jspecify.annotations.NullMarked;
