package io.github.piiguard.flow.cache;

import io.github.piiguard.flow.summary.LibraryMethod;
import io.github.piiguard.model.MethodSignature;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A process of its own that writes into a cache: {@code DIRECTORY NAME ROUNDS}. */
final class CacheWriting {
    private CacheWriting() {}

    public static void main(String[] arguments) {
        List<String> problems = new ArrayList<>();
        for (int round = 0; round < Integer.parseInt(arguments[2]); round++) {
            Origins origins = Samples.origins("1");
            KeptSummaries cache = new KeptSummaries(Path.of(arguments[0]), "1");
            cache.keep(method(arguments[1], round), Samples.answer(), () -> Samples.needs(origins));
            cache.save();
            cache.problem().ifPresent(problems::add);
        }
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.get(0));
        }
    }

    static LibraryMethod method(String name, int round) {
        return new LibraryMethod(new MethodSignature(Samples.OWNER, name + round, List.of()), Optional.empty());
    }

    /** Starts it with what stands before {@code java} on the command line. */
    static Process start(List<String> before, Path directory, String name, int rounds) throws IOException {
        List<String> command = new ArrayList<>(before);
        command.add(System.getProperty("java.home") + File.separator + "bin" + File.separator + "java");
        command.addAll(List.of("-Xshare:auto", "-XX:-UsePerfData", "-XX:TieredStopAtLevel=1", "-cp"));
        command.addAll(List.of(
                codeOf(CacheWriting.class) + File.pathSeparator + codeOf(KeptSummaries.class),
                CacheWriting.class.getName()));
        command.addAll(List.of(directory.toString(), name, String.valueOf(rounds)));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static Path codeOf(Class<?> type) {
        return Path.of(URI.create(
                type.getProtectionDomain().getCodeSource().getLocation().toString()));
    }
}
