package io.github.piiguard.frontend.source;

import com.github.javaparser.ast.CompilationUnit;
import io.github.piiguard.model.SourceFile;
import java.util.Optional;

/**
 * The syntax tree of a source file.
 *
 * @param unit empty when the file could not be read or parsed at all
 * @param size characters of its text
 */
public record ParsedFile(SourceFile file, Optional<CompilationUnit> unit, int size) {}
