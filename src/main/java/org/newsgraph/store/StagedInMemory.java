package org.newsgraph.store;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What waits to be put into a store in memory. */
final class StagedInMemory implements Staging {
    private final Map<String, StagedGraph> graphs = new LinkedHashMap<>();

    @Override
    public void add(Collection<? extends StagedGraph> added) {
        added.forEach(graph -> graphs.put(graph.name(), graph));
    }

    @Override
    public Optional<StagedGraph> get(String name) {
        return Optional.ofNullable(graphs.get(name));
    }

    @Override
    public Set<String> names() {
        return graphs.keySet();
    }

    @Override
    public long quads() {
        return graphs.values().stream()
                .mapToLong(g -> g.graph().stream().count())
                .sum();
    }

    @Override
    public Iterator<StagedGraph> graphs() {
        return graphs.values().iterator();
    }

    @Override
    public void clear() {
        graphs.clear();
    }

    @Override
    public void close() {}
}
