package io.github.piiguard.flow.cache;

import io.github.piiguard.flow.summary.LibraryMethod;
import java.util.Optional;
import java.util.function.Supplier;

/** Remembers what library methods do. */
public interface SummaryCache {
    /** Remembers nothing. */
    SummaryCache NONE = new SummaryCache() {
        @Override
        public Optional<Answer> find(LibraryMethod method, Origins origins) {
            return Optional.empty();
        }

        @Override
        public void keep(LibraryMethod method, Answer answer, Supplier<Optional<Needs>> needs) {}
    };

    /**
     * What the analysis of the method would give now; empty when that is not known.
     *
     * @param origins where the types of this run lie
     */
    Optional<Answer> find(LibraryMethod method, Origins origins);

    /**
     * Remembers an answer, if the circumstances under which it holds can be told.
     *
     * @param needs the circumstances, asked for when they are wanted
     */
    void keep(LibraryMethod method, Answer answer, Supplier<Optional<Needs>> needs);
}
