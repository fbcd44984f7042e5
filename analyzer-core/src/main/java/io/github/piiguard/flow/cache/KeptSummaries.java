package io.github.piiguard.flow.cache;

import io.github.piiguard.flow.summary.LibraryMethod;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.ContentHash;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Summaries in a directory that all runs on a machine share: one file for each jar, and for each version of the engine and
 * its models a directory. With each summary stand the types that it depends on and where they lay, those included that
 * were nowhere; it counts only where all of that is still so. Whatever goes wrong with the files costs time alone.
 */
public final class KeptSummaries implements SummaryCache {
    private final CacheDirectory directory;
    private final Map<String, CacheFile> files = new HashMap<>();
    private final Map<String, List<Kept>> added = new TreeMap<>();
    private Optional<String> problem = Optional.empty();

    /** What is to be written: the entry of a key. */
    private record Kept(String key, Consumer<ByteSink> write) {}

    /**
     * Summaries that lie in a directory, which need not exist yet.
     *
     * @param version a text that is the same for the same engine and the same models only
     */
    public KeptSummaries(Path directory, String version) {
        this.directory = new CacheDirectory(directory, ContentHash.of(version).substring(0, 32));
    }

    @Override
    public Optional<Answer> find(LibraryMethod method, Origins origins) {
        return origins.fileOf(method.signature().owner())
                .flatMap(name -> find(file(name).entries(key(method)), origins));
    }

    private Optional<Answer> find(List<ByteSource> entries, Origins origins) {
        for (ByteSource entry : entries) {
            SummaryReader reader = new SummaryReader(entry);
            try {
                if (Needs.areMet(reader, origins)) {
                    return Optional.of(reader.answer());
                }
            } catch (RuntimeException damaged) {
                // The file's checksum is right and still it is not what this version writes: it says nothing.
                note("a kept summary cannot be read: " + damaged);
            }
        }
        return Optional.empty();
    }

    @Override
    public void keep(LibraryMethod method, Answer answer, Supplier<Optional<Needs>> needs) {
        needs.get().ifPresent(known -> added.computeIfAbsent(known.file(), name -> new ArrayList<>())
                .add(new Kept(key(method), sink -> {
                    SummaryWriter writer = new SummaryWriter(sink);
                    known.write(writer);
                    writer.answer(answer);
                })));
    }

    private static String key(LibraryMethod method) {
        return method.selfType().map(TypeName::qualified).orElse("") + " " + method.signature();
    }

    private CacheFile file(String name) {
        return files.computeIfAbsent(name, this::read);
    }

    private CacheFile read(String name) {
        try {
            return directory.read(name).map(CacheFile::of).orElseGet(() -> CacheFile.of(new byte[0]));
        } catch (IOException unreadable) {
            note("a file cannot be read: " + unreadable);
            return CacheFile.of(new byte[0]);
        }
    }

    /** Writes what was added, beside what other runs have written in the meantime. */
    public void save() {
        if (added.isEmpty()) {
            return;
        }
        try {
            for (Map.Entry<String, List<Kept>> file : added.entrySet()) {
                write(file.getKey(), file.getValue());
            }
            directory.clean(Instant.now());
        } catch (IOException | RuntimeException unwritable) {
            note("it cannot be written: " + unwritable);
        }
        added.clear();
    }

    private void write(String name, List<Kept> entries) throws IOException {
        Optional<byte[]> content = with(read(name), entries);
        if (content.isEmpty()) {
            content = with(CacheFile.of(new byte[0]), entries);
        }
        if (content.isPresent()) {
            directory.write(name, content.get());
        }
    }

    private static Optional<byte[]> with(CacheFile file, List<Kept> entries) {
        entries.forEach(entry -> file.add(entry.key(), entry.write()));
        return file.content();
    }

    private void note(String what) {
        problem = problem.or(() -> Optional.of("The cache " + directory.root() + " is of no use: " + what));
    }

    /** What kept the cache from its work, as a sentence for the log; the results are the same all the same. */
    public Optional<String> problem() {
        return problem;
    }
}
