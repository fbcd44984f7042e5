package io.github.piiguard.flow.search;

import io.github.piiguard.flow.summary.Services;
import io.github.piiguard.ir.CallNames;
import io.github.piiguard.ir.Callee;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.ir.Statement;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Objects of the program's classes that are functions to a library: {@code list.forEach(new Sender())}. */
final class FunctionObjects {
    private final Services services;
    private final TypeHierarchy types;
    private final Callbacks callbacks;
    private final FunctionalInterfaces functionalInterfaces;
    private final Set<TypeName> owners = new HashSet<>();
    /** The types of variables that may hold one whose method reaches a target. */
    private final Set<TypeName> reaching = new HashSet<>();

    FunctionObjects(Services services, Callbacks callbacks) {
        this.services = services;
        this.types = services.types();
        this.callbacks = callbacks;
        this.functionalInterfaces = new FunctionalInterfaces(types);
    }

    /** Takes a method that reaches a target. */
    void add(MethodSignature method) {
        List<TypeName> interfaces = interfacesOf(method);
        if (!interfaces.isEmpty()) {
            reaching.addAll(interfaces);
            reaching.add(method.owner());
            owners.add(method.owner());
            services.program().relatedTo(method.owner()).stream()
                    .filter(services.program()::isExact)
                    .forEach(reaching::add);
        }
    }

    /** The libraries' interfaces of which a method of the program is the function. */
    private List<TypeName> interfacesOf(MethodSignature method) {
        boolean isCallable = types.header(method.owner()).filter(TypeHeader::isProject).stream()
                .flatMap(header -> header.methods().stream())
                .filter(declared -> declared.signature().equals(method))
                .anyMatch(declared -> !method.isConstructor() && !declared.isStatic());
        return isCallable
                ? types.supertypes(method.owner()).stream()
                        .filter(type -> isFunction(type, method))
                        .toList()
                : List.of();
    }

    private boolean isFunction(TypeName type, MethodSignature method) {
        boolean isOfLibrary =
                types.header(type).filter(header -> !header.isProject()).isPresent();
        return isOfLibrary
                && functionalInterfaces.contains(type)
                && types.findMethods(type, method.name(), method.arity()).stream()
                        .anyMatch(FunctionalInterfaces::isAbstract);
    }

    /** Whether a call makes one, or is a library's that may run one. */
    boolean areUsedBy(Statement.Invoke call) {
        Callee callee = call.callee();
        if (callee.name().equals(MethodSignature.CONSTRUCTOR)) {
            return owners.contains(callee.receiverType());
        }
        int arity = call.arguments().size();
        return !reaching.isEmpty()
                && call.arguments().stream()
                        .anyMatch(argument -> reaching.contains(argument.type().name()))
                && callbacks.isTakingFunctions(callee, arity);
    }

    /** Bodies that may make the object whose function a method is, or give it to a library. */
    List<MethodBody> candidatesGiving(MethodSignature method) {
        if (interfacesOf(method).isEmpty()) {
            return List.of();
        }
        List<MethodBody> bodies = new ArrayList<>(
                services.program().bodiesNaming(CallNames.any(callbacks.takersOfFunctions()), List.of(method.owner())));
        types.header(method.owner()).stream()
                .flatMap(header -> header.methods().stream())
                .map(MethodHeader::signature)
                .filter(MethodSignature::isConstructor)
                .forEach(constructor -> bodies.addAll(services.program().candidatesCalling(constructor)));
        return bodies;
    }
}
