package io.github.piiguard.frontend.source;

import com.github.javaparser.ast.CompilationUnit;
import io.github.piiguard.model.Gap;
import java.util.Optional;

/**
 * What the parser made of a text.
 *
 * @param gap what it didn't understand
 */
record ParseOutcome(Optional<CompilationUnit> tree, Optional<Gap> gap) {}
