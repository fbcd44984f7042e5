package io.github.piiguard.index;

import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * The index of one variant of a program some of whose types several files declare: product flavours, copies in modules. Each
 * variant takes another of these files.
 *
 * @param number 0 takes the nearest file
 */
public record VariantIndex(SourceIndex sources, int number) implements NameIndex {
    @Override
    public List<SourceFile> files() {
        return sources.files();
    }

    @Override
    public List<SourceFile> naming(String identifier) {
        return sources.naming(identifier);
    }

    @Override
    public List<SourceFile> namingPackage(String packageName) {
        return sources.namingPackage(packageName);
    }

    @Override
    public List<SourceFile> calling(TypeName type, String method) {
        return sources.calling(type, method);
    }

    @Override
    public List<SourceFile> extending(String simpleName) {
        return sources.extending(simpleName);
    }

    @Override
    public Optional<SourceFile> declaring(TypeName type) {
        return sources.declaring(type, number);
    }

    @Override
    public List<TypeName> typesNamed(String simpleName) {
        return sources.typesNamed(simpleName);
    }

    @Override
    public boolean hasPackage(String name) {
        return sources.hasPackage(name);
    }

    @Override
    public boolean hasPackageBelow(String name) {
        return sources.hasPackageBelow(name);
    }
}
