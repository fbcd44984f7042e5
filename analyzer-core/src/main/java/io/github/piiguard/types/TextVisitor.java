package io.github.piiguard.types;

import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;

/** Reads the texts of one annotation in a class file; of several under one member the first. */
final class TextVisitor extends AnnotationVisitor {
    private final BiConsumer<String, String> found;

    /** @param found receives a member's name and its text */
    TextVisitor(int api, BiConsumer<String, String> found) {
        super(api);
        this.found = found;
    }

    @Override
    public void visit(String member, Object value) {
        if (value instanceof String text) {
            found.accept(member, text);
        }
    }

    @Override
    public AnnotationVisitor visitArray(String member) {
        BiConsumer<String, String> first = found;
        return new AnnotationVisitor(api) {
            private boolean isRead;

            @Override
            public void visit(@Nullable String name, Object value) {
                if (value instanceof String text && !isRead) {
                    isRead = true;
                    first.accept(member, text);
                }
            }
        };
    }
}
