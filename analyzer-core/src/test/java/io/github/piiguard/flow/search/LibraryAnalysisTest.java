package io.github.piiguard.flow.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.github.piiguard.flow.cache.Answer;
import io.github.piiguard.flow.cache.Needs;
import io.github.piiguard.flow.cache.Origins;
import io.github.piiguard.flow.cache.SummaryCache;
import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.summary.LibraryMethod;
import io.github.piiguard.flow.summary.LibrarySummary;
import io.github.piiguard.flow.summary.Services;
import io.github.piiguard.frontend.bytecode.LibraryBodies;
import io.github.piiguard.index.ScanRequest;
import io.github.piiguard.index.SourceIndex;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.policy.Policy;
import io.github.piiguard.policy.catalog.PolicyReader;
import io.github.piiguard.policy.catalog.PolicyRequest;
import io.github.piiguard.program.OnDemandProgram;
import io.github.piiguard.program.OtherBodies;
import io.github.piiguard.types.ClassOrigin;
import io.github.piiguard.types.ClassPath;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.ProjectHierarchy;
import io.github.piiguard.types.TypeHeader;
import io.github.piiguard.types.TypeHierarchy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the code of the JDK's own classes says that they do, without any model of them. */
class LibraryAnalysisTest {
    @TempDir
    Path empty;

    private final Set<TypeName> asked = new HashSet<>();
    private final Set<TypeName> needed = new HashSet<>();

    private Optional<LibrarySummary> summary(String reference) throws IOException {
        Path nothing = Files.writeString(empty.resolve("pii-guard.yml"), "extends: []\n");
        return summary(reference, PolicyReader.read(new PolicyRequest(Optional.of(nothing), List.of(), List.of())));
    }

    private Optional<LibrarySummary> summary(String reference, Policy policy) {
        TypeHierarchy types = new Asking(hierarchy());
        LibraryBodies libraries =
                new LibraryBodies(ClassPath.ofJdk()::classFile, types, (type, detail) -> fail(detail));
        OnDemandProgram program = new OnDemandProgram(
                index(),
                file -> List.of(),
                hierarchy(),
                new OtherBodies(method -> Optional.empty(), libraries::bodyOf, libraries::isUnread),
                List::of);
        Services services = FlowEngine.ofLibraries(program, types, policy);
        return new LibraryAnalysis(services, new Noting())
                .summary(new LibraryMethod(signature(reference), Optional.empty()));
    }

    private SourceIndex index() {
        return SourceIndex.scan(new ScanRequest(empty, List.of(), List.of(), false));
    }

    private ProjectHierarchy hierarchy() {
        return new ProjectHierarchy(index(), file -> List.of(), ClassPath.ofJdk());
    }

    private static MethodSignature signature(String reference) {
        List<String> parts = Pattern.compile("[#(,)]").splitAsStream(reference).toList();
        return new MethodSignature(
                TypeName.of(parts.get(0)),
                parts.get(1),
                parts.stream().skip(2).map(TypeName::of).toList());
    }

    /** Which parameters the result may hold; -1 is the object itself. */
    private static List<Integer> carried(LibrarySummary summary) {
        return summary.summary()
                .result()
                .atoms()
                .filter(Atom.Input.class::isInstance)
                .map(atom -> ((Atom.Input) atom).path())
                .flatMap(path -> number(path).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<Integer> number(AccessPath path) {
        if (path.root() instanceof Root.Parameter parameter) {
            return Optional.of(parameter.index());
        }
        return path.root() instanceof Root.Self ? Optional.of(-1) : Optional.empty();
    }

    @Test
    void givesBackWhatComesFirst() throws IOException {
        LibrarySummary summary = summary("java.util.Objects#requireNonNullElse(java.lang.Object,java.lang.Object)")
                .orElseThrow();

        assertThat(carried(summary)).containsExactly(0, 1);
        assertThat(summary.isPartial()).isFalse();
    }

    @Test
    void readsWhatAFieldHolds() throws IOException {
        assertThat(carried(
                        summary("java.util.AbstractMap.SimpleEntry#getValue()").orElseThrow()))
                .containsExactly(-1);
    }

    @Test
    void carriesNothingIntoATest() throws IOException {
        assertThat(carried(summary("java.util.Objects#isNull(java.lang.Object)").orElseThrow()))
                .isEmpty();
    }

    @Test
    void callsTheFunctionThatItIsGiven() throws IOException {
        LibrarySummary summary = summary(
                        "java.util.Objects#requireNonNullElseGet(java.lang.Object,java.util.function.Supplier)")
                .orElseThrow();

        assertThat(summary.summary().functionCalls()).hasSize(1);
    }

    @Test
    void isPartialWhereTheCodeIsNative() throws IOException {
        assertThat(summary("java.lang.Object#toString()").orElseThrow().isPartial())
                .isTrue();
    }

    @Test
    void knowsNothingWithoutCode() throws IOException {
        assertThat(summary("java.util.List#size()")).isEmpty();
        assertThat(summary("java.lang.Object#hashCode()")).isEmpty();
        assertThat(summary("com.acme.Missing#get()")).isEmpty();
    }

    /** A kept summary is good as long as no type has changed that the analysis has asked about. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.Objects#requireNonNullElseGet(java.lang.Object,java.util.function.Supplier)",
                "java.util.Optional#map(java.util.function.Function)",
                "java.util.StringJoiner#add(java.lang.CharSequence)",
                "java.util.Properties#getProperty(java.lang.String,java.lang.String)",
                "java.util.Base64.Encoder#encodeToString(byte[])",
                "java.util.Locale#toLanguageTag()",
                "java.net.URLEncoder#encode(java.lang.String,java.lang.String)",
                "java.util.concurrent.CompletableFuture#thenApply(java.util.function.Function)",
                "java.text.MessageFormat#format(java.lang.String,java.lang.Object[])"
            })
    void needsAllTypesThatItAsksAbout(String reference) {
        summary(reference, PolicyReader.read(PolicyRequest.builtIn()));

        assertThat(asked).isNotEmpty();
        assertThat(needed).containsAll(asked);
    }

    /** Remembers nothing but what an answer needs. */
    private final class Noting implements SummaryCache {
        @Override
        public Optional<Answer> find(LibraryMethod method, Origins origins) {
            asked.clear();
            return Optional.empty();
        }

        @Override
        public void keep(LibraryMethod method, Answer answer, Supplier<Optional<Needs>> needs) {
            List<TypeName> before = new ArrayList<>(asked);
            needs.get().ifPresent(known -> known.types().values().forEach(needed::addAll));
            asked.clear();
            before.stream().filter(LibraryAnalysisTest::isDeclarable).forEach(asked::add);
        }
    }

    /** Primitive types, type variables, the unknown type and arrays are no types that a class path could hold. */
    private static boolean isDeclarable(TypeName type) {
        return type.qualified().contains(".") && !type.isArray();
    }

    /** Notes each type about which something is asked. */
    private final class Asking implements TypeHierarchy {
        private final TypeHierarchy types;

        Asking(TypeHierarchy types) {
            this.types = types;
        }

        @Override
        public Optional<TypeHeader> header(TypeName name) {
            asked.add(name);
            return types.header(name);
        }

        @Override
        public List<TypeName> supertypes(TypeName name) {
            asked.add(name);
            return types.supertypes(name);
        }

        @Override
        public Optional<FieldHeader> findField(TypeName owner, String name) {
            asked.add(owner);
            return types.findField(owner, name);
        }

        @Override
        public List<MethodHeader> findMethods(TypeName owner, String name, int arity) {
            asked.add(owner);
            return types.findMethods(owner, name, arity);
        }

        @Override
        public boolean isSubtype(TypeName type, TypeName supertype) {
            asked.add(type);
            return types.isSubtype(type, supertype);
        }

        @Override
        public Optional<ClassOrigin> origin(TypeName name) {
            return types.origin(name);
        }
    }
}
