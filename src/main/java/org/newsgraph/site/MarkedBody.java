package org.newsgraph.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.site.Facts.Range;

/** A body as a page sets it: blocks of runs, cut wherever a link or a mark begins or ends, so that elements never overlap. */
record MarkedBody(List<Part> parts) {
    /** A block with its runs. */
    record Part(String kind, int begin, List<Run> runs) {}

    /**
     * Words that lead to one place, or to none.
     *
     * @param anchor by which an address leads here, or null
     * @param notes of the facts whose evidence ends here
     */
    record Run(@Nullable String href, @Nullable String anchor, List<Words> words, List<Note> notes) {}

    /**
     * Words under the same marks.
     *
     * @param classes {@code evidence} and statuses; empty when no fact is told here
     * @param roles by fact, such as {@code e3 s3}: evidence and subject of the third
     */
    record Words(String text, String classes, String roles) {}

    /** Of a fact, in the order of the list. */
    record Note(int number, String anchor, String status) {}

    /** A place in the text that leads to an entity. */
    record Mention(Range range, String href) {}

    /** Words with a part in a fact. */
    record Mark(
            Range range,
            String classes,
            String role,
            @Nullable Note note) {}

    MarkedBody {
        parts = List.copyOf(parts);
    }

    /** Ranges that are empty or go beyond the body are left out. */
    static MarkedBody of(String body, List<Block> blocks, List<Mention> mentions, List<Mark> marks) {
        Setter setter = new Setter(body.codePoints().toArray(), mentions, marks);
        return new MarkedBody(blocks.stream().map(setter::part).toList());
    }

    /** Sets the blocks of one body. */
    private static final class Setter {
        private final int[] points;
        private final List<Mention> mentions;
        private final List<Mark> marks;

        Setter(int[] points, List<Mention> mentions, List<Mark> marks) {
            this.points = points;
            this.mentions = apart(mentions.stream()
                    .filter(mention -> isInside(mention.range()))
                    .sorted(Comparator.comparingInt((Mention m) -> m.range().begin())
                            .thenComparingInt(m -> -m.range().end())
                            .thenComparing(Mention::href))
                    .toList());
            this.marks = marks.stream().filter(mark -> isInside(mark.range())).toList();
        }

        private boolean isInside(Range range) {
            return range.begin() < range.end() && range.end() <= points.length;
        }

        /** Of overlapping mentions the first and longest: a link holds no link. */
        private static List<Mention> apart(List<Mention> sorted) {
            List<Mention> taken = new ArrayList<>();
            int end = 0;
            for (Mention mention : sorted) {
                if (mention.range().begin() >= end) {
                    taken.add(mention);
                    end = mention.range().end();
                }
            }
            return taken;
        }

        Part part(Block block) {
            List<Mark> here = marks.stream()
                    .filter(m -> m.range().begin() < block.end() && m.range().end() > block.begin())
                    .toList();
            List<Run> runs = new ArrayList<>();
            int at = block.begin();
            for (Mention mention : mentions) {
                Range range = mention.range();
                if (range.begin() >= block.begin() && range.end() <= block.end()) {
                    add(runs, at, range.begin(), null, here);
                    add(runs, range.begin(), range.end(), mention.href(), here);
                    at = range.end();
                }
            }
            add(runs, at, block.end(), null, here);
            return new Part(block.kind(), block.begin(), runs);
        }

        /** Adds the words of a range; without a link it is cut where evidence ends, so that the note stands there. */
        private void add(List<Run> runs, int begin, int end, @Nullable String href, List<Mark> here) {
            TreeSet<Integer> ends = new TreeSet<>(List.of(end));
            if (href == null) {
                here.stream()
                        .filter(mark -> mark.note() != null)
                        .map(mark -> mark.range().end())
                        .filter(at -> at > begin && at < end)
                        .forEach(ends::add);
            }
            int from = begin;
            for (int to : ends) {
                if (to > from) {
                    String anchor = href == null ? null : "char=" + from + "," + to;
                    runs.add(new Run(href, anchor, words(from, to, here), notes(from, to, here)));
                    from = to;
                }
            }
        }

        private static List<Note> notes(int from, int to, List<Mark> here) {
            return here.stream()
                    .filter(mark -> mark.range().end() > from && mark.range().end() <= to)
                    .flatMap(mark -> Stream.ofNullable(mark.note()))
                    .toList();
        }

        private List<Words> words(int begin, int end, List<Mark> here) {
            List<Mark> marks = here.stream()
                    .filter(m -> m.range().begin() < end && m.range().end() > begin)
                    .toList();
            TreeSet<Integer> cuts = new TreeSet<>(List.of(end));
            marks.stream()
                    .flatMap(m -> Stream.of(m.range().begin(), m.range().end()))
                    .filter(cut -> cut > begin && cut < end)
                    .forEach(cuts::add);
            List<Words> words = new ArrayList<>();
            int from = begin;
            for (int to : cuts) {
                int at = from;
                List<Mark> on = marks.stream()
                        .filter(m -> m.range().begin() <= at && at < m.range().end())
                        .toList();
                words.add(new Words(
                        new String(points, from, to - from), joined(on, Mark::classes), joined(on, Mark::role)));
                from = to;
            }
            return words;
        }

        private static String joined(List<Mark> marks, java.util.function.Function<Mark, String> name) {
            return marks.stream()
                    .map(name)
                    .filter(text -> !text.isEmpty())
                    .distinct()
                    .collect(Collectors.joining(" "));
        }
    }
}
