package io.github.piiguard.flow.domain;

import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import io.github.piiguard.model.TypeUse;
import java.util.Optional;

/**
 * All objects that one allocation creates in one call.
 *
 * @param site the allocation
 * @param call the call in the analysed method through which it was created; the site itself when it was created there
 * @param function the body to run, for a function object
 */
public record AbstractObject(
        SourceLocation site, SourceLocation call, TypeUse type, Optional<MethodSignature> function) {
    public static AbstractObject allocated(SourceLocation site, TypeUse type) {
        return new AbstractObject(site, site, type, Optional.empty());
    }

    public static AbstractObject function(SourceLocation site, TypeUse type, MethodSignature body) {
        return new AbstractObject(site, site, type, Optional.of(body));
    }

    public AbstractObject seenFrom(SourceLocation callSite) {
        return new AbstractObject(site, callSite, type, function);
    }
}
