package io.github.piiguard.flow.domain;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bounds the parts of a map that lie under keys which only a caller knows. Each such key may be any other one, so what is
 * read under one of them and written under the next lies under all of them. Above the bound they are not told apart any
 * more and become the part under any key, which loses no value.
 */
final class SymbolicKeys {
    private SymbolicKeys() {}

    static Map<Selector, Value> bounded(Map<Selector, Value> parts) {
        int keys = 0;
        int atoms = 0;
        for (Map.Entry<Selector, Value> part : parts.entrySet()) {
            if (part.getKey() instanceof Selector.SymbolicKey) {
                keys++;
                atoms += part.getValue().size();
            }
        }
        return keys > 1 && atoms > Value.MAX_ATOMS ? merged(parts) : parts;
    }

    private static Map<Selector, Value> merged(Map<Selector, Value> parts) {
        Map<Selector, Value> result = new LinkedHashMap<>();
        Value any = parts.getOrDefault(Selector.ANY_KEY, Value.EMPTY);
        for (Map.Entry<Selector, Value> part : parts.entrySet()) {
            if (part.getKey() instanceof Selector.SymbolicKey) {
                any = any.join(part.getValue());
            } else {
                result.put(part.getKey(), part.getValue());
            }
        }
        result.put(Selector.ANY_KEY, any);
        return result;
    }
}
