package org.newsgraph.entity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.newsgraph.text.Tag;

/** Further occurrences of names that the article has elsewhere, whatever the tagger took them for. */
final class RepeatedNames {
    private final NameIndex index;

    RepeatedNames(NameIndex index) {
        this.index = index;
    }

    List<Candidate> find(List<Line> lines, List<Candidate> named) {
        Map<Integer, List<Candidate>> byLine = named.stream().collect(Collectors.groupingBy(Candidate::line));
        List<Candidate> repeated = new ArrayList<>();
        for (Line line : lines) {
            List<Candidate> found = new ArrayList<>();
            for (int i = 0; i < line.size(); i++) {
                int begin = i;
                index.match(line.characters(), line.begin(i)).ifPresent(match -> {
                    int last = line.tokenEndingAt(match.wordEnd(), begin);
                    if (last >= 0 && isName(line, begin, last)) {
                        found.add(Candidate.of(line, begin, last + 1, match.name(), Candidate.Source.REPEATED, null));
                    }
                });
            }
            List<Candidate> here = byLine.getOrDefault(line.sentence().index(), List.of());
            Candidate.longest(found).stream()
                    .filter(c -> here.stream().noneMatch(c::overlaps))
                    .forEach(repeated::add);
        }
        return repeated;
    }

    private static boolean isName(Line line, int begin, int last) {
        Tag tag = line.tag(begin);
        return begin < last
                || tag == Tag.NE
                || ((tag.isNoun() || tag == Tag.XY || tag == Tag.ADJA || tag == Tag.ADJD)
                        && !RegisterNames.hasDeterminer(line, begin));
    }
}
