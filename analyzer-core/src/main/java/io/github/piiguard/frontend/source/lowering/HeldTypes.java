package io.github.piiguard.frontend.source.lowering;

import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import java.util.List;
import java.util.Set;

/**
 * Guesses what a library's generic type gives whose class is not at hand, from the habits of reactive chains, calls, tasks and
 * providers: {@code Observable<User>} hands users to its functions, {@code Response<User>.body()} is one.
 */
final class HeldTypes {
    private static final Set<String> UNWRAPPING = Set.of(
            "get",
            "value",
            "body",
            "block",
            "await",
            "join",
            "getBody",
            "getValue",
            "getResult",
            "blockFirst",
            "blockLast",
            "blockingGet",
            "blockingFirst",
            "blockingLast",
            "blockingSingle",
            "requireValue",
            "requireBody",
            "orNull");
    private static final Set<String> MAPPING = Set.of("map", "mapNotNull", "fmap", "transform");
    private static final Set<String> FLAT_MAPPING = Set.of(
            "flatMap",
            "concatMap",
            "switchMap",
            "flatMapSingle",
            "flatMapMaybe",
            "flatMapCompletable",
            "flatMapObservable",
            "flatMapPublisher",
            "flatMapMany",
            "flatMapSequential");
    private static final Set<String> CONSUMING = Set.of(
            "subscribe",
            "forEach",
            "ifPresent",
            "doOnNext",
            "doOnSuccess",
            "doAfterNext",
            "doAfterSuccess",
            "blockingSubscribe",
            "blockingForEach",
            "addOnSuccessListener",
            "onSuccess",
            "onItem",
            "invoke");
    private static final Set<String> TESTING = Set.of("filter", "takeWhile", "skipWhile", "takeUntil");
    /** Steps of a chain that hand on what they are given. */
    private static final List<String> KEEPING = List.of(
            "doOn",
            "doAfter",
            "doFinally",
            "filter",
            "subscribeOn",
            "observeOn",
            "publishOn",
            "unsubscribeOn",
            "retry",
            "repeat",
            "delay",
            "timeout",
            "take",
            "skip",
            "distinct",
            "debounce",
            "throttle",
            "cache",
            "share",
            "onError",
            "onBackpressure",
            "switchIfEmpty",
            "defaultIfEmpty",
            "contextWrite",
            "log",
            "checkpoint",
            "addOnSuccessListener",
            "addOnFailureListener",
            "addOnCompleteListener");

    /** What fills a part of what a builder builds is given a builder for it. */
    private static final TypeUse PART =
            new TypeUse(TypeName.of("java.util.function.Consumer"), List.of(TypeUse.of("Builder")));

    private HeldTypes() {}

    /** The functional type that a chain's step wants as its first argument; unknown where the habits say nothing. */
    static TypeUse function(TypeUse receiver, String method) {
        if (receiver.arguments().size() != 1) {
            return TypeUse.UNKNOWN;
        }
        TypeUse held = receiver.argument(0);
        if (MAPPING.contains(method) || FLAT_MAPPING.contains(method)) {
            return new TypeUse(TypeName.of("java.util.function.Function"), List.of(held, TypeUse.UNKNOWN));
        }
        if (CONSUMING.contains(method)) {
            return new TypeUse(TypeName.of("java.util.function.Consumer"), List.of(held));
        }
        return TESTING.contains(method)
                ? new TypeUse(TypeName.of("java.util.function.Predicate"), List.of(held))
                : TypeUse.UNKNOWN;
    }

    /** The functional type that a builder wants of a function of one parameter without a result. */
    static TypeUse filling(TypeUse receiver) {
        return receiver.name().simpleName().endsWith("Builder") ? PART : TypeUse.UNKNOWN;
    }

    /** The type of a call's result; unknown where the habits say nothing. */
    static TypeUse result(TypeUse receiver, String method, List<TypeUse> arguments) {
        if (receiver.arguments().size() != 1) {
            return TypeUse.UNKNOWN;
        }
        if (arguments.isEmpty() && UNWRAPPING.contains(method)) {
            return receiver.argument(0);
        }
        TypeUse given = arguments.size() == 1 ? arguments.get(0).argument(1) : TypeUse.UNKNOWN;
        if (MAPPING.contains(method)) {
            return new TypeUse(receiver.name(), List.of(given));
        }
        if (FLAT_MAPPING.contains(method)) {
            return given;
        }
        return keeps(receiver, method) ? receiver : TypeUse.UNKNOWN;
    }

    /** Whether a step of a chain hands on what the chain holds. */
    private static boolean keeps(TypeUse receiver, String method) {
        return receiver.arguments().size() == 1 && KEEPING.stream().anyMatch(method::startsWith);
    }
}
