package io.github.piiguard.types;

/**
 * Where a type's class file lies.
 *
 * @param place the jar or directory, as reports name it
 * @param content a text that is the same for the same jar or JDK only; empty where the content may change at any time, so
 *     that nothing may be kept that depends on it
 */
public record ClassOrigin(String place, String content) {
    /** The origin of what the program itself declares. */
    static final ClassOrigin PROGRAM = new ClassOrigin("", "");

    /** The origin with more that matters about the place. */
    public ClassOrigin marked(String mark) {
        return isFixed() ? new ClassOrigin(place, content + " " + mark) : this;
    }

    public boolean isFixed() {
        return !content.isEmpty();
    }
}
