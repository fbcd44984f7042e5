/** What an analysis reads and what it gives: frames, summaries, flows to targets, and the contract with the search. */
@NullMarked
package io.github.piiguard.flow.summary;

import org.jspecify.annotations.NullMarked;
