package io.github.piiguard.policy.catalog;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The compact forms of texts, whole numbers, flags, enum constants, and of records, sealed interfaces and collections of them.
 * Sets and maps are written in their elements' natural order.
 */
final class CompactForms {
    private final Map<Type, CompactForm> known = new HashMap<>();

    /**
     * The form of a type.
     *
     * @throws IllegalArgumentException when it has none
     */
    CompactForm of(Type type) {
        CompactForm old = known.get(type);
        if (old != null) {
            return old;
        }
        CompactForm form = type instanceof ParameterizedType generic ? generic(generic) : plain((Class<?>) type);
        known.put(type, form);
        return form;
    }

    private CompactForm generic(ParameterizedType type) {
        CompactForm first = of(type.getActualTypeArguments()[0]);
        if (type.getRawType() == List.class) {
            return new Elements(first, value -> (List<?>) value, elements -> elements);
        }
        if (type.getRawType() == Set.class) {
            return new Elements(first, value -> sorted((Set<?>) value), HashSet::new);
        }
        if (type.getRawType() == Optional.class) {
            return new Elements(first, value -> ((Optional<?>) value).stream().toList(), elements -> elements.stream()
                    .findFirst());
        }
        if (type.getRawType() == Map.class) {
            return new Entries(first, of(type.getActualTypeArguments()[1]));
        }
        throw new IllegalArgumentException(type + " has no compact form");
    }

    private CompactForm plain(Class<?> type) {
        if (type == String.class) {
            return new Text();
        }
        if (type == int.class || type == Integer.class) {
            return new Whole(value -> (Integer) value, number -> number);
        }
        if (type == boolean.class) {
            return new Whole(value -> (Boolean) value ? 1 : 0, number -> number == 1);
        }
        if (type.isEnum()) {
            List<?> constants = List.of(type.getEnumConstants());
            return new Whole(constants::indexOf, constants::get);
        }
        if (type.isRecord()) {
            return recordForm(type);
        }
        if (type.isSealed()) {
            List<Class<?>> cases = List.of(type.getPermittedSubclasses());
            return new Choice(cases, cases.stream().map(this::of).toList());
        }
        throw new IllegalArgumentException(type + " has no compact form");
    }

    private CompactForm recordForm(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return new Parts(
                    List.of(components),
                    Arrays.stream(components)
                            .map(component -> of(component.getGenericType()))
                            .toList(),
                    constructor);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its constructor: " + type, e);
        }
    }

    private static List<?> sorted(Collection<?> values) {
        return values.stream().sorted().toList();
    }

    private record Text() implements CompactForm {
        @Override
        public void write(Object value, Output output) throws IOException {
            output.text((String) value);
        }

        @Override
        public Object read(Input input) {
            return input.text();
        }
    }

    private record Whole(Function<Object, Integer> number, Function<Integer, Object> value) implements CompactForm {
        @Override
        public void write(Object written, Output output) throws IOException {
            output.number(number.apply(written));
        }

        @Override
        public Object read(Input input) {
            return value.apply(input.number());
        }
    }

    private record Elements(
            CompactForm element, Function<Object, List<?>> elements, Function<List<Object>, Object> collection)
            implements CompactForm {
        @Override
        public void write(Object value, Output output) throws IOException {
            List<?> all = elements.apply(value);
            output.number(all.size());
            for (Object each : all) {
                element.write(each, output);
            }
        }

        @Override
        public Object read(Input input) {
            int size = input.number();
            List<Object> all = new ArrayList<>(size);
            for (int i = 0; i < size; i++) {
                all.add(element.read(input));
            }
            return collection.apply(all);
        }
    }

    private record Entries(CompactForm key, CompactForm value) implements CompactForm {
        @Override
        public void write(Object map, Output output) throws IOException {
            Map<?, ?> sorted = new TreeMap<>((Map<?, ?>) map);
            output.number(sorted.size());
            for (Map.Entry<?, ?> entry : sorted.entrySet()) {
                key.write(entry.getKey(), output);
                value.write(entry.getValue(), output);
            }
        }

        @Override
        public Object read(Input input) {
            int size = input.number();
            Map<Object, Object> result = new HashMap<>();
            for (int i = 0; i < size; i++) {
                result.put(key.read(input), value.read(input));
            }
            return result;
        }
    }

    private record Choice(List<Class<?>> cases, List<CompactForm> forms) implements CompactForm {
        @Override
        public void write(Object value, Output output) throws IOException {
            int index = cases.indexOf(value.getClass());
            output.number(index);
            forms.get(index).write(value, output);
        }

        @Override
        public Object read(Input input) {
            return forms.get(input.number()).read(input);
        }
    }

    private record Parts(List<RecordComponent> components, List<CompactForm> forms, Constructor<?> constructor)
            implements CompactForm {
        @Override
        public void write(Object value, Output output) throws IOException {
            for (int i = 0; i < forms.size(); i++) {
                forms.get(i).write(part(value, components.get(i)), output);
            }
        }

        private static Object part(Object value, RecordComponent component) {
            try {
                component.getAccessor().setAccessible(true);
                return component.getAccessor().invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("a record's parts can be read", e);
            }
        }

        @Override
        public Object read(Input input) {
            Object[] parts = new Object[forms.size()];
            for (int i = 0; i < parts.length; i++) {
                parts[i] = forms.get(i).read(input);
            }
            try {
                return constructor.newInstance(parts);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("what was a record becomes one again", e);
            }
        }
    }
}
