package io.github.piiguard.types.senders;

import io.github.piiguard.index.NameIndex;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.ClassPath;
import io.github.piiguard.types.Library;
import io.github.piiguard.types.LibraryClass;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.ParameterNames;
import io.github.piiguard.types.TypeHeader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds libraries that send what they are given to a service, among those whose packages the program names. One does when a
 * public method that is called like sending and takes data lies in a class that leads, inside of the library, to code that
 * opens connections and to the constant address of a service.
 */
public final class UnlistedSenders {
    private static final Pattern INTERNAL =
            Pattern.compile("(?:.*\\.)?(?:internal|impl|shaded|shadow|shade|repackaged|relocated)(?:\\..*)?");
    /** Second parts of package names that many makers share. */
    private static final Set<String> SHARED =
            Set.of("github", "gitlab", "bitbucket", "sourceforge", "apache", "google");

    private final ClassPath classPath;
    private final NameIndex index;

    public UnlistedSenders(ClassPath classPath, NameIndex index) {
        this.classPath = classPath;
        this.index = index;
    }

    /** Those of the libraries that qualify, sorted by file name. */
    public List<Sender> among(Predicate<Library> candidates) {
        List<Library> all = classPath.libraries();
        return all.stream()
                .filter(candidates)
                .filter(library -> !named(library).isEmpty())
                .flatMap(library -> senders(library, all).stream())
                .toList();
    }

    private Set<String> named(Library library) {
        return library.packages().stream()
                .filter(name -> name.contains("."))
                .filter(name -> !INTERNAL.matcher(name).matches())
                .filter(name -> !index.namingPackage(name).isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Sender> senders(Library library, List<Library> all) {
        Set<String> roots = named(library).stream().map(UnlistedSenders::root).collect(Collectors.toSet());
        List<LibraryClass> own = classPath.classes(library);
        // Most libraries name no service, and no other needs to be read for them.
        if (own.stream().noneMatch(ClassGraph::namesService)) {
            return List.of();
        }
        ClassGraph graph = new ClassGraph(Stream.concat(
                        own.stream(),
                        all.stream()
                                .filter(other -> !other.equals(library) && isBelow(other, roots))
                                .flatMap(other -> classPath.classes(other).stream()))
                .toList());
        Map<String, Set<Sender.Method>> byHost = new TreeMap<>();
        own.stream().filter(type -> type.isPublic() && isPublicApi(type, roots)).forEach(type -> {
            List<MethodHeader> methods = sending(type);
            if (!methods.isEmpty()) {
                graph.service(type.internalName())
                        .ifPresent(host -> byHost.computeIfAbsent(host, name -> new TreeSet<>())
                                .addAll(named(type, methods)));
            }
        });
        return byHost.entrySet().stream()
                .map(entry -> new Sender(library.name(), entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    private List<MethodHeader> sending(LibraryClass type) {
        Optional<TypeHeader> header = classPath.header(typeName(type.internalName()));
        return header.stream()
                .flatMap(found -> SendingMethods.of(found).stream())
                .filter(method -> !index.naming(method.signature().name()).isEmpty())
                .toList();
    }

    private List<Sender.Method> named(LibraryClass type, List<MethodHeader> methods) {
        Optional<ParameterNames> names = classPath.parameterNames(typeName(type.internalName()));
        return methods.stream()
                .map(MethodHeader::signature)
                .map(method -> new Sender.Method(
                        method, names.map(found -> found.of(method)).orElse(List.of())))
                .toList();
    }

    private static TypeName typeName(String internalName) {
        return TypeName.of(internalName.replace('/', '.').replace('$', '.'));
    }

    private static boolean isPublicApi(LibraryClass type, Set<String> roots) {
        String name = type.internalName().replace('/', '.');
        return roots.contains(root(name)) && !INTERNAL.matcher(name).matches();
    }

    private static boolean isBelow(Library library, Set<String> roots) {
        return library.packages().stream().map(UnlistedSenders::root).anyMatch(roots::contains);
    }

    /** The part of a package's name that tells who made it. */
    public static String root(String name) {
        List<String> parts = Arrays.asList(name.split("\\."));
        int length = parts.size() > 1 && SHARED.contains(parts.get(1)) ? 3 : 2;
        return String.join(".", parts.subList(0, Math.min(length, parts.size())));
    }
}
