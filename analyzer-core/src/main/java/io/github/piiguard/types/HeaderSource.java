package io.github.piiguard.types;

import io.github.piiguard.model.SourceFile;
import java.util.List;

/** Reads headers of all types that a source file declares, nested, local and anonymous ones included. */
public interface HeaderSource {
    List<TypeHeader> headers(SourceFile file);
}
