package io.github.piiguard.spotbugs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A command that tests run. */
final class ChildProcess {
    private ChildProcess() {}

    static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new AssertionError(command.get(0) + " failed: " + output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
