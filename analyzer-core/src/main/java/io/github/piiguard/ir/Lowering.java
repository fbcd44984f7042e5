package io.github.piiguard.ir;

import io.github.piiguard.model.SourceFile;
import java.util.List;

/** A front end: turns the text of a file into method bodies, lambda bodies and initialisers included. */
public interface Lowering {
    List<MethodBody> lower(SourceFile file);
}
