package io.github.piiguard.flow.summary;

import io.github.piiguard.ir.Callee;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeName;
import java.util.List;

/** What the analysis of one body may ask about the rest of the program. */
public interface Knowledge {
    Services services();

    /** What a project method does; empty for one without text. */
    Summary summary(MethodSignature method);

    /** What a project method is known so far to hand to targets, in terms of its inputs. */
    List<SinkFlow> sinkFlows(MethodSignature method);

    /** Whether a call may hand something to a target, as far as is known. */
    boolean reachesTarget(Callee callee);

    /** Project methods that a call without a known receiver may mean, since no other has that name and arity. */
    List<MethodSignature> uniqueTarget(Callee callee, int arity);

    boolean isFunctionalInterface(TypeName type);

    /** Counts a bound that was reached. */
    void boundReached(SourceLocation location, String what);
}
