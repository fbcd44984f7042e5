package io.github.piiguard.types.senders;

import io.github.piiguard.types.LibraryClass;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Which class of a library leads to which: by naming it, or by being its supertype. */
final class ClassGraph {
    /** Also where a library brings its own copy under another package. */
    private static final Pattern NETWORK =
            Pattern.compile("java/net/(?:Http)?URLConnection|javax/net/ssl/HttpsURLConnection"
                    + "|java/net/http/HttpClient|java/net/(?:Datagram)?Socket|(?:.*/)?okhttp3?/(?:OkHttpClient|Call).*"
                    + "|(?:.*/)?retrofit2?/Retrofit.*|(?:.*/)?org/apache/http/client/.*|(?:.*/)?org/apache/http/impl/.*client/.*"
                    + "|(?:.*/)?org/apache/(?:hc/client5|commons/httpclient)/.*"
                    + "|(?:.*/)?feign/Feign.*|(?:.*/)?asynchttpclient/.*|(?:.*/)?io/grpc/ManagedChannel.*"
                    + "|(?:javax|jakarta)/ws/rs/client/.*|org/springframework/web/(?:client/|reactive/function/client/).*"
                    + "|(?:.*/)?reactor/netty/http/client/.*|(?:.*/)?io/ktor/client/.*|(?:.*/)?com/google/api/client/http/.*"
                    + "|(?:kong|com/mashape)/unirest/.*|(?:.*/)?org/java_websocket/client/.*|io/vertx/.*/WebClient");

    private final Map<String, LibraryClass> classes = new TreeMap<>();
    /** Of each class those that lead to it in one step. */
    private final Map<String, Set<String>> sources = new HashMap<>();

    private final Map<String, String> services;
    private final Map<String, String> network;

    ClassGraph(Collection<LibraryClass> all) {
        all.forEach(type -> classes.putIfAbsent(type.internalName(), type));
        for (LibraryClass type : classes.values()) {
            type.references().forEach(name -> addStep(type.internalName(), name));
            type.supertypes().forEach(name -> addStep(name, type.internalName()));
        }
        services = nearest(ClassGraph::service);
        network = nearest(ClassGraph::connection);
    }

    private void addStep(String from, String to) {
        sources.computeIfAbsent(to, name -> new TreeSet<>()).add(from);
    }

    /** The host of the nearest service to which a class leads, when it leads to the network, too. */
    Optional<String> service(String type) {
        return network.containsKey(type) ? Optional.ofNullable(services.get(type)) : Optional.empty();
    }

    static boolean namesService(LibraryClass type) {
        return service(type).isPresent();
    }

    private static Optional<String> service(LibraryClass type) {
        return type.texts().stream()
                .flatMap(text -> Endpoints.host(text).stream())
                .sorted()
                .findFirst();
    }

    private static Optional<String> connection(LibraryClass type) {
        return type.references().stream()
                .filter(name -> NETWORK.matcher(name).matches())
                .findFirst();
    }

    /** Of each class what the nearest class to which it leads has. */
    private Map<String, String> nearest(Function<LibraryClass, Optional<String>> property) {
        Map<String, String> result = new HashMap<>();
        Deque<String> open = new ArrayDeque<>();
        classes.forEach((name, type) -> property.apply(type).ifPresent(found -> {
            result.put(name, found);
            open.add(name);
        }));
        while (!open.isEmpty()) {
            String reached = open.remove();
            for (String source : sources.getOrDefault(reached, Set.of())) {
                if (classes.containsKey(source)
                        && result.putIfAbsent(source, result.getOrDefault(reached, "")) == null) {
                    open.add(source);
                }
            }
        }
        return result;
    }
}
