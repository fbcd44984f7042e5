package io.github.piiguard.index;

import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Optional;

/** Answers where a name occurs in the project's sources, from one scan of each file. All lists are sorted. */
public interface NameIndex {
    List<SourceFile> files();

    /**
     * Files in which the identifier occurs outside comments and literals, or in which a literal holds the name of several
     * parts, in lower case and with dots between them, such as a host's; a superset is allowed.
     */
    List<SourceFile> naming(String identifier);

    /** Files in which the package's name stands before another name, as in an import; a superset is allowed. */
    List<SourceFile> namingPackage(String packageName);

    /**
     * Files in which a type, anonymous ones included, may name {@code simpleName} as its supertype; a superset is
     * allowed.
     */
    default List<SourceFile> extending(String simpleName) {
        return naming(simpleName);
    }

    /**
     * Files that may call that method of a library's type, be it on the result of another call, for which a source file
     * need not name the type; a superset is allowed.
     */
    default List<SourceFile> calling(TypeName type, String method) {
        return naming(method);
    }

    /** The file that declares a type, nested ones included. */
    Optional<SourceFile> declaring(TypeName type);

    /** Qualified names of all project types with that simple name, nested ones included. */
    List<TypeName> typesNamed(String simpleName);

    /** Whether a project file lies in that package. */
    boolean hasPackage(String name);

    /** Whether a project file lies in that package or in one below it. */
    boolean hasPackageBelow(String name);
}
