package org.newsgraph.relation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.newsgraph.entity.Entities;
import org.newsgraph.text.Text;

/** The facts of one extractor, and those of another that it does not find. */
record JoinedExtractor(Extractor first, Extractor second) implements Extractor {
    @Override
    public List<Fact> extract(Text text, Entities entities) {
        Map<FactKey, Fact> found = new LinkedHashMap<>();
        Stream.of(first, second)
                .flatMap(extractor -> extractor.extract(text, entities).stream())
                .forEach(fact -> found.putIfAbsent(FactKey.of(fact), fact));
        return found.values().stream().sorted(Findings.ORDER).toList();
    }
}
