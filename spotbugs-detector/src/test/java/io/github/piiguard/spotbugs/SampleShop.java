package io.github.piiguard.spotbugs;

import edu.umd.cs.findbugs.annotations.SuppressFBWarnings;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A small program with a leak of each kind, to run SpotBugs on as its users do. */
final class SampleShop {
    static final String CHECKOUT = """
            package shop;

            class Checkout {
                private final Tracking tracking = new Tracking();

                void paid(Customer customer) {
                    tracking.send(customer.getEmail());
                }
            }
            """;
    static final String NEWSLETTER = """
            package shop;

            import com.posthog.java.PostHog;
            import java.util.List;
            import java.util.Map;

            class Newsletter {
                private PostHog posthog;

                void sendAll(List<Customer> customers) {
                    customers.forEach(customer -> posthog.capture("n", "sent", Map.of("reply", customer.getPhone())));
                }
            }
            """;

    private static final String CUSTOMER = """
            package shop;

            class Customer {
                private String customerId;
                private String email;
                private String phone;
                private String password;

                String getCustomerId() {
                    return customerId;
                }

                String getEmail() {
                    return email;
                }

                String getPhone() {
                    return phone;
                }

                String getPassword() {
                    return password;
                }
            }
            """;

    static final String TRACKING = """
            package shop;

            import com.posthog.java.PostHog;
            import java.util.Map;

            class Tracking {
                private PostHog posthog;

                void send(String value) {
                    posthog.capture("t", "paid", Map.of("contact", value));
                }

                void login(Customer customer) {
                    posthog.capture("t", "login", Map.of("with", customer.getPassword()));
                    posthog.capture("t", "login", Map.of("who", customer.getCustomerId()));
                }
            }
            """;

    private final Path root;
    private final List<String> options = new ArrayList<>(List.of("-g", "-proc:none", "--release", "17"));

    SampleShop(Path root) throws IOException {
        this.root = root;
        write("Customer", CUSTOMER);
        write("Checkout", CHECKOUT);
        write("Newsletter", NEWSLETTER);
        write("Tracking", TRACKING);
    }

    Path sources() {
        return root.resolve("src/main/java");
    }

    Path classes() {
        return root.resolve("target/classes");
    }

    /** Writes or replaces a class of the shop. */
    void write(String simpleName, String text) throws IOException {
        Path file = sources().resolve("shop/" + simpleName + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Puts a file beside the shop's sources. */
    Path put(String name, String text) throws IOException {
        return Files.writeString(root.resolve(name), text);
    }

    /** Compiles, runs SpotBugs with the sources on its source path, and hands on further arguments. */
    SpotBugsRun run(String... arguments) throws IOException {
        compile();
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-sourcepath", sources().toString()));
        return analyse(all);
    }

    /** Compiles and runs SpotBugs without source path. */
    SpotBugsRun runWithoutSources(String... arguments) throws IOException {
        compile();
        return analyse(List.of(arguments));
    }

    /** Compiles and lets SpotBugs analyse one class file, as an IDE does: with the sources, and all classes beside it. */
    SpotBugsRun runOn(String classFile) throws IOException {
        compile();
        return SpotBugsRun.of(
                root,
                List.of(
                        "-auxclasspath",
                        SpotBugsRun.classPath(CompiledFixtures.sdks()) + File.pathSeparator + classes(),
                        "-sourcepath",
                        sources().toString(),
                        classFile));
    }

    /** Compiles and runs SpotBugs, both on another JDK, with the sources. */
    SpotBugsRun runOn(Path jdk, String release) throws IOException {
        options.set(options.size() - 1, release);
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/javac").toString()));
        command.addAll(compilerArguments());
        ChildProcess.run(command);
        return SpotBugsRun.on(
                jdk, root, argumentsWith(List.of("-sourcepath", sources().toString())));
    }

    private SpotBugsRun analyse(List<String> arguments) throws IOException {
        return SpotBugsRun.of(root, argumentsWith(arguments));
    }

    private List<String> argumentsWith(List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("-auxclasspath", SpotBugsRun.classPath(CompiledFixtures.sdks())));
        all.addAll(arguments);
        all.add(classes().toString());
        return all;
    }

    private static Path annotations() {
        try {
            return Path.of(SuppressFBWarnings.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Compiles without lines, variables and source files in the class files. */
    void compileWithoutDebugInformation() {
        options.set(0, "-g:none");
    }

    private void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        int status = compiler.run(null, null, null, compilerArguments().toArray(new String[0]));
        if (status != 0) {
            throw new AssertionError("the sample does not compile");
        }
    }

    private List<String> compilerArguments() throws IOException {
        Files.createDirectories(classes());
        List<String> all = new ArrayList<>(options);
        List<Path> classPath = new ArrayList<>(CompiledFixtures.sdks());
        classPath.add(annotations());
        all.addAll(List.of("-d", classes().toString(), "-cp", SpotBugsRun.classPath(classPath)));
        try (Stream<Path> files = Files.list(sources().resolve("shop"))) {
            files.map(Path::toString).forEach(all::add);
        }
        return all;
    }
}
