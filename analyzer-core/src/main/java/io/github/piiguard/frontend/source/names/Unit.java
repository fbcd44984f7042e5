package io.github.piiguard.frontend.source.names;

import com.github.javaparser.Position;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.SourceLocation;

/** A parsed source file with the types that it declares and the scope of its names. */
public record Unit(SourceFile file, CompilationUnit tree, DeclaredTypes declared, TypeScope scope) {
    /** Where a node begins. */
    public SourceLocation location(Node node) {
        Position position = node.getBegin().orElse(new Position(0, 0));
        return new SourceLocation(file.name(), position.line, position.column);
    }
}
