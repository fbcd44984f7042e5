package io.github.piiguard.index;

import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Two indexes as one; where both declare a type, the first one's counts. */
public record JoinedIndex(NameIndex first, NameIndex second) implements NameIndex {
    @Override
    public List<SourceFile> files() {
        return joined(NameIndex::files);
    }

    @Override
    public List<SourceFile> naming(String identifier) {
        return joined(index -> index.naming(identifier));
    }

    @Override
    public List<SourceFile> namingPackage(String packageName) {
        return joined(index -> index.namingPackage(packageName));
    }

    @Override
    public List<SourceFile> extending(String simpleName) {
        return joined(index -> index.extending(simpleName));
    }

    @Override
    public List<SourceFile> calling(TypeName type, String method) {
        return joined(index -> index.calling(type, method));
    }

    private List<SourceFile> joined(Function<NameIndex, List<SourceFile>> answer) {
        return Stream.of(first, second)
                .map(answer)
                .flatMap(List::stream)
                .sorted()
                .toList();
    }

    @Override
    public Optional<SourceFile> declaring(TypeName type) {
        return first.declaring(type).or(() -> second.declaring(type));
    }

    @Override
    public List<TypeName> typesNamed(String simpleName) {
        List<TypeName> ofFirst = first.typesNamed(simpleName);
        List<TypeName> ofSecond = second.typesNamed(simpleName);
        if (ofFirst.isEmpty() || ofSecond.isEmpty()) {
            return ofFirst.isEmpty() ? ofSecond : ofFirst;
        }
        return List.copyOf(
                new TreeSet<>(Stream.concat(ofFirst.stream(), ofSecond.stream()).toList()));
    }

    @Override
    public boolean hasPackageBelow(String name) {
        return first.hasPackageBelow(name) || second.hasPackageBelow(name);
    }

    @Override
    public boolean hasPackage(String name) {
        return first.hasPackage(name) || second.hasPackage(name);
    }
}
