package io.github.piiguard.spotbugs;

import edu.umd.cs.findbugs.classfile.CheckedAnalysisException;
import edu.umd.cs.findbugs.classfile.ClassDescriptor;
import edu.umd.cs.findbugs.classfile.DescriptorFactory;
import edu.umd.cs.findbugs.classfile.Global;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.SourceLocation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.bcel.classfile.JavaClass;

/** The class files that SpotBugs was given, to find the class and the method around a line of source. */
final class CompiledProgram {
    private static final String CLASS = ".class";

    private final Set<String> resources;
    private final Map<String, List<ClassDescriptor>> byOutermost = new TreeMap<>();
    private final Map<String, List<CompiledMethod>> methods = new HashMap<>();

    /** Takes resource names: {@code com/acme/Order$Line.class}. */
    CompiledProgram(Collection<String> resources) {
        this.resources = Set.copyOf(resources);
        for (String resource : resources) {
            if (resource.endsWith(CLASS)) {
                String name = resource.substring(0, resource.length() - CLASS.length());
                byOutermost
                        .computeIfAbsent(outermost(name), key -> new ArrayList<>())
                        .add(DescriptorFactory.createClassDescriptor(name));
            }
        }
    }

    /** The program of SpotBugs' current run. */
    static CompiledProgram ofCurrentRun() {
        return new CompiledProgram(Global.getAnalysisCache()
                .getClassPath()
                .getApplicationCodebaseEntries()
                .keySet());
    }

    /** Whether there is such a class file, named by its path below its root. */
    boolean holds(String path) {
        return resources.contains(path.replace('\\', '/'));
    }

    private static String outermost(String slashedName) {
        // A name may begin with the separator.
        int nested = slashedName.indexOf('$', slashedName.lastIndexOf('/') + 2);
        return nested < 0 ? slashedName : slashedName.substring(0, nested);
    }

    /** A place in a method that is known. */
    CodePlace place(SourceLocation location, MethodSignature method) {
        String outermost = outermostOf(method);
        List<CompiledMethod> candidates = methodsOf(outermost);
        String nested = method.owner().qualified().substring(outermost.length()).replace('.', '$');
        return around(candidates, location.line())
                .or(() -> candidates.stream()
                        .filter(candidate -> candidate.name().equals(method.name()))
                        .min(Comparator.<CompiledMethod, Boolean>comparing(candidate -> !candidate.is(method))
                                .thenComparing(candidate -> rank(candidate, outermost + nested)))
                        .map(found -> aroundLambda(found, candidates, location.line())))
                .map(found -> place(location, found))
                .orElseGet(() -> unknown(location, outermost + nested));
    }

    /** A place in a method that isn't known. */
    CodePlace place(SourceLocation location) {
        String outermost = outermostOf(location);
        return around(methodsOf(outermost), location.line())
                .or(() -> around(methodsBeside(outermost, fileName(location)), location.line()))
                .map(found -> place(location, found))
                .orElseGet(() -> unknown(location, outermost));
    }

    private static int rank(CompiledMethod candidate, String slashedOwner) {
        return candidate.owner().getClassName().replace('.', '/').equals(slashedOwner) ? 0 : 1;
    }

    private static CodePlace place(SourceLocation location, CompiledMethod found) {
        return new CodePlace(found.owner().getClassName(), fileName(location), location.line(), Optional.of(found));
    }

    private static CodePlace unknown(SourceLocation location, String slashedName) {
        return new CodePlace(slashedName.replace('/', '.'), fileName(location), location.line(), Optional.empty());
    }

    private static String fileName(SourceLocation location) {
        return location.file().substring(location.file().lastIndexOf('/') + 1);
    }

    /** The method with the least lines around that line. */
    private static Optional<CompiledMethod> around(List<CompiledMethod> candidates, int line) {
        return candidates.stream()
                .filter(candidate -> candidate.covers(line))
                .min(Comparator.comparingInt(CompiledMethod::length))
                .map(found -> aroundLambda(found, candidates, line));
    }

    /** For a lambda's body the method that the lambda is written in, which users' filters and annotations name. */
    private static CompiledMethod aroundLambda(CompiledMethod found, List<CompiledMethod> candidates, int line) {
        return found.nameAroundLambda()
                .flatMap(name -> candidates.stream()
                        .filter(other -> other.name().equals(name)
                                && other.owner().equals(found.owner())
                                && (other.firstLine() == 0 || other.firstLine() <= line))
                        .max(Comparator.comparingInt(CompiledMethod::firstLine)))
                .orElse(found);
    }

    private List<CompiledMethod> methodsOf(String outermost) {
        return methods.computeIfAbsent(outermost, name -> byOutermost.getOrDefault(name, List.of()).stream()
                .flatMap(CompiledProgram::methods)
                .toList());
    }

    /** A file may hold several classes, of which at most one is called like it. */
    private List<CompiledMethod> methodsBeside(String outermost, String sourceFile) {
        String directory = outermost.substring(0, outermost.lastIndexOf('/') + 1);
        return byOutermost.keySet().stream()
                .filter(other -> other.startsWith(directory) && other.indexOf('/', directory.length()) < 0)
                .flatMap(other -> methodsOf(other).stream())
                .filter(method -> method.owner().getSourceFileName().equals(sourceFile))
                .toList();
    }

    private static Stream<CompiledMethod> methods(ClassDescriptor descriptor) {
        try {
            return CompiledMethod.of(Global.getAnalysisCache().getClassAnalysis(JavaClass.class, descriptor)).stream();
        } catch (CheckedAnalysisException broken) {
            // SpotBugs has told the user by itself that it can't read the class.
            return Stream.empty();
        }
    }

    /** {@code com.acme.Order.Line} may be {@code com/acme/Order$Line} or a class in the package {@code com.acme.Order}. */
    private String outermostOf(MethodSignature method) {
        String name = method.owner().qualified().replace('.', '/');
        String known = name;
        while (!byOutermost.containsKey(known) && known.contains("/")) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        return byOutermost.containsKey(known) ? known : name;
    }

    /** The longest end of the file's path that names a class: the source root isn't known. */
    private String outermostOf(SourceLocation location) {
        String path = location.file().replaceFirst("\\.[^./]*$", "");
        String known = path;
        while (!byOutermost.containsKey(known) && known.contains("/")) {
            known = known.substring(known.indexOf('/') + 1);
        }
        return byOutermost.containsKey(known) ? known : path;
    }
}
