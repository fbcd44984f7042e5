package io.github.piiguard.program;

import io.github.piiguard.index.NameIndex;
import io.github.piiguard.model.SourceFile;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import io.github.piiguard.types.Modifier;
import io.github.piiguard.types.ProjectHierarchy;
import io.github.piiguard.types.TypeHeader;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The files that may hold an expression of one of some library types: those that name its package, as every import or
 * qualified name does, and those that name a carrier, which is a project type that inherits from such a type or a
 * project member that is declared with one.
 */
final class SinkFiles {
    /** Types of this package need no import. */
    private static final String IMPORTED = "java.lang";

    private final NameIndex index;
    private final ProjectHierarchy types;
    private final Set<String> packages = new TreeSet<>();
    private final Set<TypeName> carriers = new TreeSet<>();
    private final Set<SourceFile> found = new TreeSet<>();
    private final Set<String> memberNames = new TreeSet<>();
    private final Deque<SourceFile> unread = new ArrayDeque<>();
    private final Consumer<SourceFile> whenRead;

    private SinkFiles(NameIndex index, ProjectHierarchy types, Consumer<SourceFile> whenRead) {
        this.index = index;
        this.types = types;
        this.whenRead = whenRead;
    }

    /** @param whenRead is given each file whose text was read for the answer, before the next one is read */
    static Set<SourceFile> of(
            NameIndex index, ProjectHierarchy types, Collection<TypeName> libraryTypes, Consumer<SourceFile> whenRead) {
        SinkFiles search = new SinkFiles(index, types, whenRead);
        libraryTypes.forEach(search::addType);
        search.grow();
        return search.found;
    }

    private void addType(TypeName type) {
        carriers.add(type);
        types.fileOf(type).map(List::of).ifPresent(this::addFiles);
        String packageName = type.packageName();
        if (packageName.isEmpty() || packageName.equals(IMPORTED)) {
            addFiles(index.naming(type.simpleName()));
        } else if (!packageName.contains(".")) {
            addFiles(both(index.naming(packageName), index.naming(type.simpleName())));
            packages.add(packageName);
        } else if (packages.add(packageName)) {
            addFiles(index.namingPackage(packageName));
        }
    }

    /** A package's name of one word is many files' word. */
    private static Collection<SourceFile> both(Collection<SourceFile> first, Collection<SourceFile> second) {
        Set<SourceFile> result = new TreeSet<>(first);
        result.retainAll(second);
        return result;
    }

    private void addFiles(Collection<SourceFile> files) {
        for (SourceFile file : files) {
            if (found.add(file)) {
                unread.add(file);
            }
        }
    }

    /** To a fixpoint: each file's headers may show carriers, each carrier leads to further files. */
    private void grow() {
        while (!unread.isEmpty()) {
            SourceFile file = unread.remove();
            List<TypeHeader> headers = types.headersIn(file);
            headers.forEach(this::readSupertypes);
            headers.forEach(this::readMembers);
            whenRead.accept(file);
        }
        memberNames.forEach(name -> found.addAll(index.naming(name)));
    }

    private void readSupertypes(TypeHeader header) {
        boolean isCarrier = Stream.concat(header.superclass().stream(), header.interfaces().stream())
                .anyMatch(this::isSensitive);
        if (isCarrier && carriers.add(header.name())) {
            addFiles(index.naming(header.name().simpleName()));
        }
    }

    /** Members that other files may use; a private one stays in its file. */
    private void readMembers(TypeHeader header) {
        for (FieldHeader field : header.fields()) {
            if (!field.modifiers().contains(Modifier.PRIVATE) && isSensitive(field.type())) {
                memberNames.add(field.name().name());
            }
        }
        for (MethodHeader method : header.methods()) {
            if (!method.modifiers().contains(Modifier.PRIVATE) && isSensitive(method.returnType())) {
                memberNames.add(method.signature().name());
            }
        }
    }

    private boolean isSensitive(TypeUse use) {
        TypeName name = use.name().elementType();
        return carriers.contains(name)
                || packages.stream().anyMatch(prefix -> name.qualified().startsWith(prefix + "."))
                || use.arguments().stream().anyMatch(this::isSensitive);
    }
}
