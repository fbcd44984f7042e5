package io.github.piiguard.frontend.source;

import io.github.piiguard.model.SourceFile;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * What was made of the files that were last asked for, up to a total weight; anything else is made again when it is asked for.
 * A tree weighs some hundred times its text, and once a file is lowered hardly anybody asks for its tree again.
 */
final class Recent<V> {
    private static final long MAX_WEIGHT = 1_000_000;

    private final Function<SourceFile, V> maker;
    private final ToIntFunction<V> weight;
    private final Map<SourceFile, V> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long total;

    /**
     * @param weight characters of source text
     */
    Recent(Function<SourceFile, V> maker, ToIntFunction<V> weight) {
        this.maker = maker;
        this.weight = weight;
    }

    synchronized V of(SourceFile file) {
        V known = kept.get(file);
        if (known != null) {
            return known;
        }
        V made = maker.apply(file);
        total += weight.applyAsInt(made);
        kept.put(file, made);
        dropOldest();
        return made;
    }

    /** Drops what was asked for longest ago, and never the newest. */
    private void dropOldest() {
        Iterator<V> oldest = kept.values().iterator();
        while (total > MAX_WEIGHT && kept.size() > 1) {
            total -= weight.applyAsInt(oldest.next());
            oldest.remove();
        }
    }
}
