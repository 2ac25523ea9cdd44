package org.newsgraph.ontology;

/**
 * What became of a dump's entities.
 *
 * @param entries written
 * @param withoutClass whose Wikidata classes are none of ours, or of none that was asked for
 * @param withoutName that have no usable name, or none that is not somebody else's
 * @param names of the entries that were left out because others bear them as well
 * @param broken lines that were no entity
 */
public record ImportCount(int entries, int withoutClass, int withoutName, int names, int broken) {}
