package io.github.piiguard.frontend.source.header;

import com.github.javaparser.ast.Node;
import io.github.piiguard.frontend.source.names.Unit;
import io.github.piiguard.model.TypeName;
import io.github.piiguard.types.TypeHeader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Headers of all types that one compilation unit declares, and of the builders that Lombok adds to them. */
public final class UnitHeaders {
    private UnitHeaders() {}

    /** The headers in source order; a generated builder follows its type. */
    public static List<TypeHeader> of(Unit unit) {
        List<TypeHeader> headers = new ArrayList<>();
        for (Map.Entry<TypeName, Node> entry : unit.declared().all().entrySet()) {
            DraftType draft = TypeReader.read(unit, entry.getKey(), entry.getValue());
            LanguageMembers.addTo(draft);
            headers.addAll(LombokMembers.addTo(draft));
            headers.add(draft.header());
        }
        return LombokBuilders.merged(headers);
    }
}
