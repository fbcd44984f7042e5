package io.github.piiguard.frontend.source.names;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import io.github.piiguard.model.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The imports of a compilation unit.
 *
 * @param types types by simple name
 * @param wildcards packages or types whose types are all imported
 * @param members types from which a member of a name is imported
 * @param memberWildcards types whose static members are all imported
 */
record Imports(
        Map<String, TypeName> types,
        List<String> wildcards,
        Map<String, List<TypeName>> members,
        List<TypeName> memberWildcards) {
    static Imports of(CompilationUnit unit) {
        Imports imports =
                new Imports(new LinkedHashMap<>(), new ArrayList<>(), new LinkedHashMap<>(), new ArrayList<>());
        unit.getImports().stream()
                .filter(declaration -> !declaration.isModule())
                .forEach(imports::add);
        return imports;
    }

    private void add(ImportDeclaration declaration) {
        String name = declaration.getNameAsString();
        if (declaration.isAsterisk()) {
            if (declaration.isStatic()) {
                memberWildcards.add(TypeName.of(name));
            }
            wildcards.add(name);
            return;
        }
        int dot = name.lastIndexOf('.');
        String simple = name.substring(dot + 1);
        if (!declaration.isStatic()) {
            types.put(simple, TypeName.of(name));
        } else if (dot > 0) {
            members.computeIfAbsent(simple, key -> new ArrayList<>()).add(TypeName.of(name.substring(0, dot)));
        }
    }

    Optional<TypeName> type(String simpleName) {
        return Optional.ofNullable(types.get(simpleName));
    }
}
