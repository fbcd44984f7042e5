package io.github.piiguard.program;

/** Where bodies come from that the program's own text does not hold. */
public record OtherBodies(GeneratedBodySource generated, CompiledBodySource compiled) {}
