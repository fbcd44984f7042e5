import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes one program for each shape of code that is known to make analysers slow, each in a directory of its own. */
final class NastyShapes {
    private NastyShapes() {}

    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        write(root, "long-method", "Big", longMethod(10_000));
        write(root, "implementations", "Api", "interface Api { String text(String email); }");
        for (int i = 0; i < 500; i++) {
            write(root, "implementations", "Impl" + i, implementation(i));
        }
        write(root, "implementations", "Use", use("void send(Api api, String email) { Sentry.captureMessage(api.text(email)); }"));
        write(root, "deep-generics", "Deep", deepGenerics(60));
        write(root, "wide-switch", "Wide", wideSwitch(2_000));
        write(root, "mutual-recursion", "Circle", circle(300));
        write(root, "guarded-method", "Guarded", guardedMethod(600));
        write(root, "popular-wrapper", "Tracker", use("static void track(String what) { Sentry.captureMessage(what); }")
                .replace("class Use", "class Tracker"));
        for (int file = 0; file < 200; file++) {
            write(root, "popular-wrapper", "Caller" + file, callers(file, 100));
        }
    }

    private static void write(Path root, String shape, String type, String text) throws IOException {
        Path file = root.resolve(shape).resolve(type + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String use(String members) {
        return "import io.sentry.Sentry;\n\nclass Use {\n    " + members + "\n}\n";
    }

    private static String lines(int count, java.util.function.IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n"));
    }

    private static String longMethod(int statements) {
        String body = lines(statements / 5, i -> "n = n + " + i % 9 + ";\nnext = last;\n"
                + "if (n > " + i % 99 + ") last = " + (i % 7 == 0 ? "email" : "next") + ";\n"
                + (i % 40 == 0 ? "next = last + n;\nmap.put(\"k" + i % 50 + "\", next);" : "next = last;\nn = n - 1;"));
        return "import io.sentry.Sentry;\nimport java.util.*;\nclass Big {\nvoid big(String email) {\n"
                + "Map<String, Object> map = new HashMap<>();\nString last = \"\";\nString next = last;\nint n = 0;\n"
                + body + "\nSentry.setExtra(\"all\", map.toString());\n}\n}\n";
    }

    private static String implementation(int i) {
        return "class Impl" + i + " implements Api {\n    private String last;\n\n    public String text(String email) {\n"
                + "        last = email;\n        return " + (i % 2 == 0 ? "last" : "\"none\"") + ";\n    }\n}\n";
    }

    private static String deepGenerics(int depth) {
        String type = "String";
        String value = "email";
        String read = "box";
        for (int i = 0; i < depth; i++) {
            type = "Box<" + type + ">";
            value = "new Box<>(" + value + ")";
            read = read + ".get()";
        }
        return "import io.sentry.Sentry;\nclass Deep {\nstatic class Box<T> {\nprivate final T value;\n"
                + "Box(T value) { this.value = value; }\nT get() { return value; }\n}\nvoid send(String email) {\n"
                + type + " box = " + value + ";\nSentry.captureMessage(" + read + ");\n}\n}\n";
    }

    private static String wideSwitch(int cases) {
        return "import io.sentry.Sentry;\nclass Wide {\nvoid send(int code, String email, String phone) {\nString text;\n"
                + "switch (code) {\n"
                + lines(cases, i -> "case " + i + ": text = " + (i % 3 == 0 ? "email" : i % 3 == 1 ? "phone" : "\"c" + i + "\"")
                        + "; break;")
                + "\ndefault: text = \"none\";\n}\nSentry.captureMessage(text);\n}\n}\n";
    }

    private static String circle(int methods) {
        return "import io.sentry.Sentry;\nclass Circle {\nvoid start(String email) { Sentry.captureMessage(m0(email, 9)); }\n"
                + lines(methods, i -> "String m" + i + "(String s, int n) { return n == 0 ? s : n % 2 == 0 ? m"
                        + (i + 1) % methods + "(s, n - 1) : m" + (i * 7 + 3) % methods + "(s + n, n - 2); }")
                + "\n}\n";
    }

    /** All of a method lies in a loop under one handler, which hears of each object before each call. */
    private static String guardedMethod(int objects) {
        return "import io.sentry.Sentry;\nimport java.util.*;\nclass Guarded {\nvoid run(Map<String, String> in, int n) {\n"
                + "Map<String, Object> last = new HashMap<>();\nwhile (n-- > 0) {\ntry {\n"
                + lines(objects, i -> "Map<String, Object> m" + i + " = new HashMap<>();\n"
                        + "m" + i + ".put(\"k\" + n, in.get(\"email\"));\nif (n > " + i + ") last.put(\"m" + i + "\", m" + i + ");")
                + "\n} catch (RuntimeException e) {\nSentry.setExtra(\"last\", last.toString());\n}\n}\n}\n}\n";
    }

    private static String callers(int file, int calls) {
        return "class Caller" + file + " {\n    private String email;\n\n"
                + lines(calls, i -> "    void call" + i + "(String name" + i + ") { Tracker.track("
                        + (i % 2 == 0 ? "name" + i : "email") + "); }")
                + "\n}\n";
    }
}
