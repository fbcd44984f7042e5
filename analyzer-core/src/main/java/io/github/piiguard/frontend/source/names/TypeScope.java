package io.github.piiguard.frontend.source.names;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.type.Type;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.List;
import java.util.Optional;

/**
 * What type names mean at a place in one compilation unit: through nesting, inheritance, imports, the package, wildcard
 * imports and {@code java.lang}.
 */
public interface TypeScope {
    /** The type that a type expression denotes; a name that nothing declares keeps its import's or its own name. */
    TypeUse typeUse(Type type, Node place);

    /**
     * The type that a possibly qualified name denotes, or empty when the name is no type (or a type that neither an
     * import nor a declaration shows).
     */
    Optional<TypeName> typeNamed(String name, Node place);

    /** The type whose declaration (anonymous classes included) encloses the place most closely. */
    TypeName enclosingType(Node place);

    /** Types from which static imports may bring {@code member}: one that names it, else all wildcards. */
    List<TypeName> staticImports(String member);
}
