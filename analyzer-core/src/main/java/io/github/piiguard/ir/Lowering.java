package io.github.piiguard.ir;

import io.github.piiguard.model.SourceFile;
import java.util.List;

/** A front end: turns the text of a file into method bodies, lambda bodies and initialisers included. */
public interface Lowering {
    List<MethodBody> lower(SourceFile file);

    /** The same bodies, made when they are asked for where the front end can do so. */
    default List<BodyGroup> groups(SourceFile file) {
        return List.of(new BodyGroup.Made(lower(file)));
    }
}
