package org.newsgraph.server;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a request takes, by its {@code Accept} or {@code Accept-Encoding} (RFC 9110, 12.5).
 *
 * @param weights from 0 to 1 by media range or coding in lower case; parameters other than {@code q} do not count
 */
record Accept(Map<String, Double> weights) {
    private static final String WEIGHT = "q=";

    Accept {
        weights = Map.copyOf(weights);
    }

    /** How much something is wanted, and how exactly it is named. */
    private record Wish(double weight, int exactness) {
        static final Wish NONE = new Wish(0, 0);
        static final Comparator<Wish> LEAST_FIRST =
                Comparator.comparingDouble(Wish::weight).thenComparingInt(Wish::exactness);
    }

    /** Of a header, of which the lines are joined by commas. */
    static Accept of(String header) {
        Map<String, Double> weights = new LinkedHashMap<>();
        for (String part : header.toLowerCase(Locale.ROOT).split(",", -1)) {
            String[] words = part.strip().split("\\s*;\\s*", -1);
            weights.merge(words[0], weight(words), Math::max);
        }
        return new Accept(weights);
    }

    /** A weight that is no number counts as none given. */
    private static double weight(String[] words) {
        String weight = Stream.of(words)
                .skip(1)
                .filter(word -> word.startsWith(WEIGHT))
                .findFirst()
                .map(word -> word.substring(WEIGHT.length()))
                .orElse("");
        return weight.matches("\\d{1,9}(\\.\\d{0,9})?") ? Math.min(1, Double.parseDouble(weight)) : 1;
    }

    boolean takes(String name) {
        return wish(name).weight() > 0;
    }

    /** The form that is wanted most; of several the one that is named most exactly, and then the first. */
    <F extends Format> Optional<F> choose(List<F> offered) {
        F chosen = null;
        Wish most = Wish.NONE;
        for (F form : offered) {
            Wish wish = wish(form);
            if (wish.weight() > 0 && Wish.LEAST_FIRST.compare(wish, most) > 0) {
                chosen = form;
                most = wish;
            }
        }
        return Optional.ofNullable(chosen);
    }

    /** A range means what answers are labelled with; their other media types are only meant by name. */
    private Wish wish(Format form) {
        return Stream.concat(
                        Stream.of(wish(form.mediaTypes().getFirst())),
                        form.mediaTypes().stream()
                                .skip(1)
                                .filter(weights::containsKey)
                                .map(this::wish))
                .max(Wish.LEAST_FIRST)
                .orElse(Wish.NONE);
    }

    /** By the range that names it most exactly, whether that wants more or less. */
    private Wish wish(String name) {
        List<String> ranges = List.of("*", "*/*", name.replaceFirst("/.*", "/*"), name);
        for (int i = ranges.size() - 1; i >= 0; i--) {
            Double weight = weights.get(ranges.get(i));
            if (weight != null) {
                return new Wish(weight, i);
            }
        }
        return Wish.NONE;
    }
}
