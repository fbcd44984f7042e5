package io.github.piiguard.program;

import static io.github.piiguard.program.Bodies.call;
import static io.github.piiguard.program.Bodies.function;
import static io.github.piiguard.program.Bodies.signature;
import static io.github.piiguard.program.Bodies.unresolved;
import static io.github.piiguard.types.CompiledHeaders.UNREADABLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.piiguard.index.ScanRequest;
import io.github.piiguard.index.SourceIndex;
import io.github.piiguard.ir.CallNames;
import io.github.piiguard.ir.MethodBody;
import io.github.piiguard.model.FieldName;
import io.github.piiguard.model.Gap;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.ClassPath;
import io.github.piiguard.types.CompiledHeaders;
import io.github.piiguard.types.ProjectHierarchy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnDemandProgramTest {
    private static final Set<TypeName> SDK = Set.of(TypeName.of("com.vendor.sdk.Client"));

    @TempDir
    Path sources;

    @TempDir
    Path unseen;

    private final Bodies bodies = new Bodies();

    @Test
    void findsSinkCallsInFilesThatNameTheSdk() throws IOException {
        writeSdk();
        write("p/A.java", "package p; import com.vendor.sdk.*; class A { void f(Client c) { c.track(1); } }");
        write("p/B.java", "package p; class B { void track(int i) {} }");
        bodies.with("p/A.java", "p.A#f(com.vendor.sdk.Client)", call("com.vendor.sdk.Client#track(int)"))
                .with("p/A.java", "p.A#other()", call("p.B#other()"));

        assertThat(names(program().bodiesNaming(CallNames.any(Set.of("track")), SDK)))
                .containsExactly("p.A#f(com.vendor.sdk.Client)");
        assertThat(bodies.lowered()).containsExactly("p/A.java");
    }

    @Test
    void knowsProvidersFromMethodsThatAnswerRequests() throws IOException {
        write("p/Produces.java", "package p; @interface Produces {}");
        write("p/Path.java", "package p; @interface Path {}");
        write("p/GET.java", "package p; @interface GET {}");
        write(
                "p/A.java",
                "package p; class A { @Produces Object client() { return 1; }"
                        + " @GET @Produces Object all() { return 1; } @Path @Produces Object one() { return 1; } }");

        assertThat(program().providers())
                .extracting(provider -> provider.signature().name())
                .containsExactly("client");
    }

    @Test
    void findsConstructorsThatSubclassesCall() throws IOException {
        writeSdk();
        write("p/A.java", "package p; class A extends com.vendor.sdk.Client { A(int i) { super(); } }");
        bodies.with("p/A.java", "p.A#<init>(int)", call("com.vendor.sdk.Client#<init>()"));

        assertThat(names(program().bodiesNaming(CallNames.any(Set.of("<init>")), SDK)))
                .containsExactly("p.A#<init>(int)");
    }

    @Test
    void takesNoConstructorForThatOfAnotherClass() throws IOException {
        writeSdk();
        write("p/Event.java", "package p; class Event extends com.vendor.sdk.Client { Event(int i) {} }");
        write(
                "p/A.java",
                UNREADABLE + "package p; class A { Event f() { new Event(1); } Object g() { new lib.Other(1); } }");
        bodies.with("p/A.java", "p.A#f()", unresolved("p.Event", "<init>", 1))
                .with("p/A.java", "p.A#g()", unresolved("lib.Other", "<init>", 1));

        assertThat(names(program().candidatesCalling(signature("p.Event#<init>(int)"))))
                .containsExactly("p.A#f()");
    }

    @Test
    void findsCallsOfTypesThatNeedNoImport() throws IOException {
        write("p/A.java", "package p; class A { void f() { Integer.parseInt(\"1\"); } }");
        write("p/B.java", UNREADABLE + "package p; class B { String f() { return parseInt(x); } }");
        bodies.with("p/A.java", "p.A#f()", call("java.lang.Integer#parseInt(java.lang.String)"));

        assertThat(names(program()
                        .bodiesNaming(CallNames.any(Set.of("parseInt")), List.of(TypeName.of("java.lang.Integer")))))
                .containsExactly("p.A#f()");
        assertThat(bodies.lowered()).containsExactly("p/A.java");
    }

    @Test
    void findsSinkCallsThroughCarriersToAFixpoint() throws IOException {
        writeSdk();
        write(
                "p/Base.java",
                "package p; class Base { protected com.vendor.sdk.Client client;"
                        + " java.util.Optional<com.vendor.sdk.Client> analytics() { return null; } }");
        write("p/Own.java", "package p; class Own extends com.vendor.sdk.Client {}");
        write("p/More.java", "package p; class More extends Own { static Own shared() { return null; } }");
        write("q/ByField.java", UNREADABLE + "package q; class ByField { void f() { x.client.track(1); } }");
        write(
                "q/ByMethod.java",
                UNREADABLE + "package q; class ByMethod { void f() { x.analytics().get().track(1); } }");
        write("q/ByType.java", UNREADABLE + "package q; class ByType { void f() { More.make().track(1); } }");
        write("q/ByFactory.java", UNREADABLE + "package q; class ByFactory { void f() { shared().track(1); } }");
        write("q/Not.java", UNREADABLE + "package q; class Not { void f() { railway.track(1); } }");
        List.of("ByField", "ByMethod", "ByType", "ByFactory", "Not")
                .forEach(name -> bodies.with("q/" + name + ".java", "q." + name + "#f()", unresolved("?", "track", 1)));

        assertThat(names(program().bodiesNaming(CallNames.any(Set.of("track")), SDK)))
                .containsExactly("q.ByFactory#f()", "q.ByField#f()", "q.ByMethod#f()", "q.ByType#f()");
    }

    @Test
    void asksForEveryFileThatNamesTheMethodWhenNoTypeIsGiven() throws IOException {
        write("p/A.java", UNREADABLE + "package p; class A { void f() { new Thing(); log(); } }");
        write("p/B.java", "package p; class B { }");
        bodies.with("p/A.java", "p.A#f()", call("p.Thing#<init>()"), call("p.A#log()"));

        assertThat(names(program().bodiesNaming(CallNames.any(Set.of("log", "<init>")), List.of())))
                .containsExactly("p.A#f()");
        assertThat(bodies.lowered()).containsExactly("p/A.java");
    }

    @Test
    void lowersAFileAtMostOnce() throws IOException {
        write("p/A.java", "package p; class A { void f() {} void g() {} }");
        bodies.with("p/A.java", "p.A#f()").with("p/A.java", "p.A#g()");
        OnDemandProgram program = program();

        assertThat(program.body(signature("p.A#f()"))).isPresent();
        assertThat(program.body(signature("p.A#g()"))).isPresent();
        assertThat(program.body(signature("p.A#absent()"))).isEmpty();
        assertThat(program.body(signature("java.util.List#size()"))).isEmpty();
        assertThat(bodies.lowered()).containsExactly("p/A.java");
    }

    @Test
    void findsCallersByNameArityAndRelatedReceiver() throws IOException {
        write("p/I.java", "package p; interface I { void go(int x); }");
        write("p/A.java", "package p; class A implements I { public void go(int x) {} public void go(long x) {} }");
        write("p/Other.java", "package p; class Other { void go(int x) {} }");
        write("p/Caller.java", UNREADABLE + "package p; class Caller { void f() { x.go(1); } }");
        bodies.with("p/Caller.java", "p.Caller#exact()", call("p.A#go(int)"))
                .with("p/Caller.java", "p.Caller#overload()", call("p.A#go(long)"))
                .with("p/Caller.java", "p.Caller#byInterface()", call("p.I#go(int)"))
                .with("p/Caller.java", "p.Caller#foreign()", call("p.Other#go(int)"))
                .with("p/Caller.java", "p.Caller#unknown()", unresolved("?", "go", 1))
                .with("p/Caller.java", "p.Caller#unknownArity()", unresolved("?", "go", 2))
                .with("p/Caller.java", "p.Caller#unqualified()", unresolved("A", "go", 1));

        assertThat(names(program().candidatesCalling(signature("p.A#go(int)"))))
                .containsExactly(
                        "p.Caller#byInterface()", "p.Caller#exact()", "p.Caller#unknown()", "p.Caller#unqualified()");
    }

    @Test
    void findsCallersThroughAnInterfaceThatOnlyASubclassJoins() throws IOException {
        write("p/I.java", "package p; public interface I { void go(); }");
        write("p/Base.java", "package p; public class Base { public void go() {} }");
        write("p/Both.java", "package p; class Both extends Base implements I {}");
        write("p/Caller.java", "package p; class Caller { void f(I i) { i.go(); } }");
        bodies.with("p/Caller.java", "p.Caller#f(p.I)", call("p.I#go()"));
        OnDemandProgram program = program();

        assertThat(names(program.candidatesCalling(signature("p.Base#go()")))).containsExactly("p.Caller#f(p.I)");
        assertThat(program.implementationsOf(signature("p.I#go()"))).containsExactly(signature("p.Base#go()"));
    }

    @Test
    void aCallOnASupertypeRunsNoPrivateOrStaticMethod() throws IOException {
        write("p/Base.java", "package p; class Base {}");
        write(
                "p/Handler.java",
                "package p; class Handler extends Base {"
                        + " private void error(int i) {} static void warn(int i) {} public void info(int i) {} }");
        OnDemandProgram program = program();

        assertThat(program.mayRun(unresolved("p.Base", "info", 1), signature("p.Handler#info(int)")))
                .isTrue();
        assertThat(program.mayRun(unresolved("p.Base", "error", 1), signature("p.Handler#error(int)")))
                .isFalse();
        assertThat(program.mayRun(unresolved("p.Base", "warn", 1), signature("p.Handler#warn(int)")))
                .isFalse();
        assertThat(program.mayRun(unresolved("p.Handler", "error", 1), signature("p.Handler#error(int)")))
                .isTrue();
    }

    @Test
    void countsVariableArgumentsOfUnresolvedCalls() throws IOException {
        write("p/A.java", "package p; class A { void log(String s, Object... rest) {} }");
        write("p/Caller.java", UNREADABLE + "package p; class Caller { void f() { a.log(1, 2, 3); } }");
        bodies.with("p/Caller.java", "p.Caller#none()", unresolved("?", "log", 0))
                .with("p/Caller.java", "p.Caller#one()", unresolved("?", "log", 1))
                .with("p/Caller.java", "p.Caller#many()", unresolved("?", "log", 4));

        assertThat(names(program().candidatesCalling(signature("p.A#log(java.lang.String,java.lang.Object[])"))))
                .containsExactly("p.Caller#many()", "p.Caller#one()");
    }

    @Test
    void findsCallersOfAConstructorInSubclassesAndItsOwnFile() throws IOException {
        write("p/A.java", "package p; class A { A(int x) {} A() { this(1); } }");
        write("p/B.java", "package p; class B extends A { B() { super(1); } }");
        write("p/C.java", "package p; class C { Object f() { return new A(1); } }");
        bodies.with("p/A.java", "p.A#<init>()", call("p.A#<init>(int)"))
                .with("p/B.java", "p.B#<init>()", call("p.A#<init>(int)"))
                .with("p/C.java", "p.C#f()", call("p.A#<init>(int)"))
                .with("p/C.java", "p.C#g()", call("p.A#<init>()"))
                .with("p/C.java", "p.C#h()", call("p.B#<init>(int)"));

        assertThat(names(program().candidatesCalling(signature("p.A#<init>(int)"))))
                .containsExactly("p.A#<init>()", "p.B#<init>()", "p.C#f()");
    }

    @Test
    void theCallerOfALambdaIsItsCreator() throws IOException {
        write("p/A.java", "package p; class A { Runnable f() { return () -> {}; } }");
        bodies.with("p/A.java", "p.A#f()", function("p.A#lambda$1()")).with("p/A.java", "p.A#lambda$1()");

        assertThat(program().creatorOf(signature("p.A#lambda$1()")))
                .map(MethodBody::signature)
                .contains(signature("p.A#f()"));
        assertThat(names(program().candidatesCalling(signature("p.A#lambda$1()"))))
                .containsExactly("p.A#f()");
    }

    @Test
    void findsWritersOfAField() throws IOException {
        write("p/A.java", "package p; class A { String email; private String hidden; }");
        write("p/B.java", "package p; class B extends A { void f() { email = null; } }");
        write("p/C.java", "package p; class C { void hidden() {} }");
        bodies.with("p/A.java", "p.A#<init>()", Bodies.write("p.A", "email"), Bodies.write("p.A", "hidden"))
                .with("p/B.java", "p.B#f()", Bodies.write("p.B", "email"))
                .with("p/B.java", "p.B#g()", Bodies.write("p.C", "email"))
                .with("p/C.java", "p.C#hidden()", Bodies.write("?", "hidden"));
        OnDemandProgram program = program();

        assertThat(names(program.candidatesWriting(new FieldName(TypeName.of("p.A"), "hidden"))))
                .containsExactly("p.A#<init>()");
        assertThat(bodies.lowered()).containsExactly("p/A.java");
        assertThat(names(program.candidatesWriting(new FieldName(TypeName.of("p.A"), "email"))))
                .containsExactly("p.A#<init>()", "p.B#f()");
    }

    @Test
    void listsOverridingMethodsThatHaveABody() throws IOException {
        write("p/I.java", "package p; public interface I<T> { void go(T x); default void stay() {} }");
        write("p/B.java", "package p; class B implements I<String> { public void go(String x) {} void go(int x) {} }");
        write("p/C.java", "package p; class C { I<String> i = new I<>() { public void go(String x) {} }; }");
        OnDemandProgram program = program();

        assertThat(program.implementationsOf(signature("p.I#go(java.lang.Object)")))
                .containsExactly(signature("p.B#go(java.lang.String)"), signature("p.C.$1#go(java.lang.String)"));
        assertThat(program.implementationsOf(signature("p.I#stay()"))).containsExactly(signature("p.I#stay()"));
        assertThat(program.implementationsOf(signature("p.B#go(int)"))).containsExactly(signature("p.B#go(int)"));
        assertThat(program.implementationsOf(signature("java.util.List#size()")))
                .isEmpty();
        assertThat(bodies.lowered()).isEmpty();
    }

    @Test
    void ofTwoTypesWithOneNameOnlyTheNearestBelongsToTheProgram() throws IOException {
        write("a/A.java", UNREADABLE + "package p; class A { void f() { log(); } }");
        write("b/A.java", UNREADABLE + "package p; class A { void f() { log(); } }");
        bodies.with("a/A.java", "p.A#f()", call("p.A#log()"))
                .with("b/A.java", "p.A#f()", call("p.A#log()"), call("p.A#log()"));

        assertThat(program().bodiesNaming(CallNames.any(Set.of("log")), List.of()))
                .containsExactlyElementsOf(
                        program().body(signature("p.A#f()")).stream().toList());
    }

    @Test
    void tellsTheGapsOfItsPartsSorted() throws IOException {
        Gap later = new Gap(Gap.Kind.UNPARSABLE_FILE, "B.java", 1, "x");
        Gap earlier = new Gap(Gap.Kind.UNREADABLE_FILE, "C.java", 1, "x");
        SourceIndex index = SourceIndex.scan(new ScanRequest(sources, List.of(sources), List.of(), false));
        ProjectHierarchy types = new ProjectHierarchy(index, new CompiledHeaders(sources, unseen), ClassPath.ofJdk());

        OnDemandProgram program =
                new OnDemandProgram(index, bodies, types, Bodies.NO_OTHERS, () -> List.of(later, earlier, later));

        assertThat(program.gaps()).containsExactly(earlier, later);
    }

    private OnDemandProgram program() {
        SourceIndex index = SourceIndex.scan(new ScanRequest(sources, List.of(sources), List.of(), false));
        ProjectHierarchy types = new ProjectHierarchy(index, new CompiledHeaders(sources, unseen), ClassPath.ofJdk());
        return new OnDemandProgram(index, bodies, types, Bodies.NO_OTHERS, index::gaps);
    }

    private void writeSdk() throws IOException {
        write(
                unseen,
                "com/vendor/sdk/Client.java",
                "package com.vendor.sdk; public class Client {" + " public void track(int i) {} }");
    }

    private void write(String name, String text) throws IOException {
        write(sources, name, text);
    }

    private static void write(Path directory, String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static List<String> names(List<MethodBody> bodies) {
        return bodies.stream().map(body -> body.signature().toString()).toList();
    }
}
