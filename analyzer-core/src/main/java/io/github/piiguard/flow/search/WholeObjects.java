package io.github.piiguard.flow.search;

import io.github.piiguard.flow.domain.AccessPath;
import io.github.piiguard.flow.domain.Atom;
import io.github.piiguard.flow.domain.Flattening;
import io.github.piiguard.flow.domain.Mark;
import io.github.piiguard.flow.domain.Root;
import io.github.piiguard.flow.domain.Selector;
import io.github.piiguard.flow.domain.Value;
import io.github.piiguard.flow.evidence.ObjectMembers.Member;
import io.github.piiguard.flow.summary.Knowledge;
import io.github.piiguard.flow.summary.Services;
import io.github.piiguard.model.MethodSignature;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.model.TypeUse;
import io.github.piiguard.types.FieldHeader;
import io.github.piiguard.types.MethodHeader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a whole object gives away: what a serialiser reads of it, or what its own {@code toString} writes. */
final class WholeObjects {
    /** Objects in objects that are looked at. */
    private static final int MAX_NESTING = 2;

    private final Knowledge knowledge;
    private final Services services;

    WholeObjects(Knowledge knowledge) {
        this.knowledge = knowledge;
        this.services = knowledge.services();
    }

    /** The data class whose object, or a container of whose objects, a value is, with the members that are handed over. */
    record Handed(TypeName type, List<Member> members) {}

    Optional<Handed> of(Atom.Input input, Mark mark) {
        return of(input.type(), mark)
                .map(handed -> new Handed(
                        handed.type(),
                        handed.members().stream()
                                .filter(member -> !input.except().contains(Selector.field(member.field())))
                                .toList()))
                .filter(handed -> !handed.members().isEmpty());
    }

    private Optional<Handed> of(TypeUse type, Mark mark) {
        List<Member> members = members(type.name().elementType(), mark);
        if (!members.isEmpty()) {
            return Optional.of(new Handed(type.name().elementType(), members));
        }
        return type.arguments().stream()
                .map(argument -> of(argument, mark))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** The members of an object, and those of the objects that it holds. */
    private List<Member> members(TypeName type, Mark mark) {
        return members(type, mark, new ArrayDeque<>());
    }

    private List<Member> members(TypeName type, Mark mark, Deque<TypeName> outer) {
        List<Member> result = new ArrayList<>(own(type, mark));
        if (outer.size() == MAX_NESTING || outer.contains(type)) {
            return result;
        }
        List<FieldHeader> parts = services.members().parts(type);
        Set<String> written = mark.isText() && !parts.isEmpty() ? written(type) : Set.of();
        outer.push(type);
        for (FieldHeader part : parts) {
            String name = part.name().name();
            if (!mark.isText() || written.contains(name)) {
                services.members()
                        .dataTypes(part.type())
                        .flatMap(held -> members(held, mark, outer).stream())
                        .forEach(member -> result.add(new Member(name + "." + member.name(), member.dataType())));
            }
        }
        outer.pop();
        return result;
    }

    private List<Member> own(TypeName type, Mark mark) {
        if (mark.form() == Mark.Form.OBJECT) {
            return services.members().serialised(type);
        }
        List<Member> declared = services.members().declared(type);
        if (!mark.isText() || declared.isEmpty()) {
            return declared;
        }
        Set<String> written = written(type);
        return declared.stream()
                .filter(member -> written.contains(member.name()))
                .toList();
    }

    /** The fields that the text of an object holds; without a {@code toString} of its own, none. */
    private Set<String> written(TypeName type) {
        Optional<MethodSignature> toString = services.types().findMethods(type, "toString", 0).stream()
                .findFirst()
                .map(MethodHeader::signature);
        Set<String> result = new LinkedHashSet<>();
        toString.map(knowledge::summary).ifPresent(text -> fields(Flattening.text(text.heap(), text.result()), result));
        return result;
    }

    private static void fields(Value text, Set<String> result) {
        text.forEach((atom, mark) -> {
            if (atom instanceof Atom.Input input && !mark.degree().isHarmless()) {
                AccessPath path = input.path();
                path.selectors().stream()
                        .filter(Selector.Field.class::isInstance)
                        .filter(selector -> path.root() instanceof Root.Self)
                        .findFirst()
                        .ifPresent(selector -> result.add(((Selector.Field) selector).name()));
            }
        });
    }
}
