package io.github.piiguard.flow;

/** A part of an object: what a heap maps to a value. */
record Cell(Atom.Base base, Selector selector) {}
