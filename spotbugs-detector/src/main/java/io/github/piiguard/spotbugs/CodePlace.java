package io.github.piiguard.spotbugs;

import edu.umd.cs.findbugs.SourceLineAnnotation;
import java.util.Optional;

/**
 * A place as SpotBugs names it.
 *
 * @param className the dotted name of the class, nested classes behind {@code $}
 * @param sourceFile the name of the source file, without its directory
 * @param line 0 when unknown
 * @param method the method around it, where its class file has been found
 */
record CodePlace(String className, String sourceFile, int line, Optional<CompiledMethod> method) {
    String slashedClass() {
        return className.replace('.', '/');
    }

    SourceLineAnnotation sourceLine() {
        return line > 0
                ? new SourceLineAnnotation(className, sourceFile, line, line, -1, -1)
                : SourceLineAnnotation.createUnknown(className, sourceFile);
    }
}
