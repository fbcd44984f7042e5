package io.github.piiguard.program;

import io.github.piiguard.ir.CallNames;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.MethodHeader;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The analysed program, lowered on demand. All lists are sorted by signature; answers never change within a run. */
public interface Program {
    /** The body of a method that the project's sources hold, lambdas and generated methods included. */
    Optional<MethodBody> body(MethodSignature method);

    /**
     * The body of a library's method, from the class path or the JDK; empty where its class is not at hand or the method
     * has no code.
     */
    Optional<MethodBody> compiledBody(MethodSignature method);

    /** Whether a library's method has code that could not be read, for which {@link #gaps} then has an entry. */
    boolean isUnread(MethodSignature method);

    /**
     * Bodies in files that name one of the methods and one of the types (or a carrier of such a type: a project member
     * whose declared type or supertype is one, to a fixpoint).
     *
     * @param wanted the methods; {@code <init>} asks for constructor calls
     * @param types qualified names of types; empty asks for files that name a method, whatever they import
     */
    List<MethodBody> bodiesNaming(CallNames wanted, Collection<TypeName> types);

    /** Bodies that call a method of that simple name in files that may mean a library type's; candidates, to be confirmed. */
    List<MethodBody> bodiesCalling(TypeName type, String method);

    /** Whether a file, given by its name in reports, names the package in which a library's type lies. */
    boolean namesPackageOf(TypeName type, String file);

    /** Bodies that contain a call or method reference that may run {@code method}; candidates, to be confirmed. */
    List<MethodBody> candidatesCalling(MethodSignature method);

    /** Whether a call or method reference may run {@code method}, as far as names and types tell. */
    boolean mayRun(Statement.Invoke call, MethodSignature method);

    /** Whether a type is one of the program, and has a package: then all to which it is related is known. */
    boolean isExact(TypeName type);

    /** The types of the program, and its libraries' supertypes, on whose objects the methods of an exact type may run. */
    Set<TypeName> relatedTo(TypeName exact);

    /**
     * Bodies that may write {@code field}: assignments, constructors or generated members of its class, and reads of an
     * object whose content may then be changed.
     */
    List<MethodBody> candidatesWriting(FieldName field);

    /** Methods with a body that a virtual call of {@code method} may run, itself included when it has a body. */
    List<MethodSignature> implementationsOf(MethodSignature method);

    /** Methods whose results a container injects where an object of their type is wanted, as annotations say. */
    List<MethodHeader> providers();

    /** The body that creates the function whose text is {@code lambda}. */
    Optional<MethodBody> creatorOf(MethodSignature lambda);

    /** What could not be read or was left out so far. */
    List<Gap> gaps();
}
