package io.github.piiguard.types;

import io.github.piiguard.model.SourceFile;
import java.util.ArrayList;
import java.util.List;

/** Headers of the types that a program's own class files declare. */
public record ProjectClassHeaders(ClassIndex index) implements HeaderSource {
    @Override
    public List<TypeHeader> headers(SourceFile file) {
        List<TypeHeader> headers = new ArrayList<>();
        for (byte[] classFile : index.classFiles(file)) {
            try {
                headers.add(ClassFileReader.readOfProject(classFile));
            } catch (IllegalArgumentException broken) {
                index.report(file, "A class file cannot be read: " + broken.getMessage());
            }
        }
        return headers;
    }
}
