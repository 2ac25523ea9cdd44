package org.newsgraph.ontology;

/** All that the project's Turtle files say, read once: ontology, lexicon, register. */
public record Knowledge(Ontology ontology, Lexicon lexicon, Register register) {}
