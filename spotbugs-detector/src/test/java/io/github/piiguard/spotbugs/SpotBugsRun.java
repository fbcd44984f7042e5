package io.github.piiguard.spotbugs;

import edu.umd.cs.findbugs.AnalysisError;
import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.FindBugs;
import edu.umd.cs.findbugs.FindBugs2;
import edu.umd.cs.findbugs.Plugin;
import edu.umd.cs.findbugs.PluginException;
import edu.umd.cs.findbugs.SortedBugCollection;
import edu.umd.cs.findbugs.TextUICommandLine;
import edu.umd.cs.findbugs.filter.FilterException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.dom4j.DocumentException;

/**
 * The outcome of a run of SpotBugs' real engine, set up by its own command line, with the plugin's jar.
 *
 * @param bugs sorted as SpotBugs sorts them
 * @param errors what SpotBugs tells as errors of the analysis
 */
record SpotBugsRun(List<BugInstance> bugs, List<String> errors) {
    static final Path PLUGIN = Path.of(System.getProperty("plugin.jar"));

    static {
        try {
            Plugin.loadCustomPlugin(PLUGIN.toFile(), null);
        } catch (PluginException e) {
            throw new IllegalStateException(e);
        }
    }

    SpotBugsRun {
        bugs = List.copyOf(bugs);
        errors = List.copyOf(errors);
    }

    /** Runs with pii-guard's detector alone and shows everything, unless the arguments say otherwise. */
    static SpotBugsRun of(Path work, List<String> arguments) throws IOException {
        execute(withDefaults(work, arguments));
        return read(work);
    }

    /** The same on another JDK. */
    static SpotBugsRun on(Path jdk, Path work, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(jdk.resolve("bin/java").toString(), "-cp"));
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(FindBugs2.class.getName(), "-pluginList", PLUGIN.toString()));
        command.addAll(withDefaults(work, arguments));
        ChildProcess.run(command);
        return read(work);
    }

    private static List<String> withDefaults(Path work, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of("-visitors", "LeakDetector", "-low"));
        all.add("-xml:withMessages=" + result(work));
        all.addAll(arguments);
        return all;
    }

    private static SpotBugsRun read(Path work) throws IOException {
        SortedBugCollection collection = new SortedBugCollection();
        try {
            collection.readXML(result(work).toFile());
        } catch (DocumentException e) {
            throw new IOException(e);
        }
        return new SpotBugsRun(
                List.copyOf(collection.getCollection()),
                collection.getErrors().stream().map(AnalysisError::getMessage).toList());
    }

    private static Path result(Path work) {
        return work.resolve("spotbugs.xml");
    }

    static String classPath(Collection<Path> entries) {
        return entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static void execute(List<String> arguments) throws IOException {
        try (FindBugs2 engine = new FindBugs2()) {
            FindBugs.processCommandLine(new TextUICommandLine(), arguments.toArray(new String[0]), engine);
            engine.execute();
        } catch (FilterException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
