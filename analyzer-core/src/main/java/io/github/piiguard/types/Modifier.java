package io.github.piiguard.types;

/** The modifiers that the analysis reads. */
public enum Modifier {
    PUBLIC,
    PROTECTED,
    PRIVATE,
    STATIC,
    FINAL,
    ABSTRACT,
    DEFAULT,
    TRANSIENT,
    VARARGS
}
