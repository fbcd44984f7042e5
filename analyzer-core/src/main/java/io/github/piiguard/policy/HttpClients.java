package io.github.piiguard.policy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Libraries that send data to whatever address they are given. Their calls are sinks of the vendor whose host the address
 * names.
 *
 * @param calls sinks without vendor, each with an address
 * @param keyHeaders names of headers, in lower case, that hold the recipient's own key
 */
public record HttpClients(List<Sink> calls, Set<String> keyHeaders, List<Declared> declared) {
    public static final HttpClients NONE = new HttpClients(List.of(), Set.of(), List.of());

    public HttpClients {
        calls = List.copyOf(calls);
        keyHeaders = Set.copyOf(keyHeaders);
        declared = List.copyOf(declared);
    }

    /**
     * Interfaces whose methods are requests, told by their annotations or by the library that implements them.
     *
     * @param vendor who gets the requests; empty where the address tells
     * @param givenTo methods of a library that are given the interface's class and implement it
     * @param typeAnnotation the annotation on the interface, simple or qualified; empty when it needs none
     * @param addresses members of that annotation that hold the address
     * @param methodAnnotations simple names, one of which each request has; none when any method is a request
     * @param parameters role of a parameter by the simple name of its annotation
     * @param otherParameters role of a parameter without one of these annotations
     */
    public record Declared(
            Optional<String> vendor,
            List<MethodPattern> givenTo,
            Optional<String> typeAnnotation,
            List<String> addresses,
            List<String> methodAnnotations,
            Map<String, ArgumentRole> parameters,
            Optional<ArgumentRole> otherParameters) {
        public Declared {
            givenTo = List.copyOf(givenTo);
            addresses = List.copyOf(addresses);
            methodAnnotations = List.copyOf(methodAnnotations);
            parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        }
    }
}
