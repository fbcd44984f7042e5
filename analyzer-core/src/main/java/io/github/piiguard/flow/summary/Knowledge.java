package io.github.piiguard.flow.summary;

import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Optional;

/** What the analysis of one body may ask about the rest of the program. */
public interface Knowledge {
    Services services();

    /** What a project method does; empty for one without text. */
    Summary summary(MethodSignature method);

    /** What a project method does when it is called like this. */
    Summary summary(MethodSignature method, Context context);

    /** What a library's method does; empty where its code is not at hand, or too far from the program's own. */
    Optional<LibrarySummary> librarySummary(LibraryMethod method);

    /** The type of the object whose method is analysed, where its class is known exactly. */
    default Optional<TypeName> selfType() {
        return Optional.empty();
    }

    /** Notes a call whose effect on data was guessed by its shape. */
    void guessed(SourceLocation location, String what);

    /** What a project method is known so far to hand to targets, in terms of its inputs. */
    List<SinkFlow> sinkFlows(MethodSignature method);

    /** What a project method hands to targets, as far as is known, when it is called like this. */
    List<SinkFlow> sinkFlows(MethodSignature method, Context context);

    /** Whether a call may hand something to a target, as far as is known. */
    boolean reachesTarget(Statement.Invoke call);

    /** Project methods that a call without a known receiver may mean, since no other has that name and arity. */
    List<MethodSignature> uniqueTarget(Callee callee, int arity);

    /** Lambdas of a project's interface that hand what they are given to a target. */
    List<MethodSignature> lambdasOf(TypeName functionalInterface);

    /** Whether a lambda calls objects of which only the interface is known, so that its creator has to be seen. */
    boolean runsFunctions(MethodSignature lambda);

    boolean isFunctionalInterface(TypeName type);

    /** Counts a bound that was reached. */
    void boundReached(SourceLocation location, String what);

    /** Notes how many values were brought from one place of the program to another. */
    default void spent(int values) {
        // What nobody counts may go on.
    }
}
