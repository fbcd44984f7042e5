package io.github.piiguard.finding;

import io.github.piiguard.flow.Flow;
import io.github.piiguard.model.Gap;
import java.util.List;
import java.util.Optional;

/** Knows which flows the analysed program itself declares to be fine. */
public interface SuppressionReader {
    /** What silences the flow at its sink point or at one of its steps; empty when nothing does. */
    Optional<Suppression> suppressionOf(Flow flow);

    /** What could not be understood while answering, sorted. */
    List<Gap> gaps();
}
