package org.newsgraph.site;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@code /ontology/words}: what a word can say. */
record WordsPage(Frame frame, OntologyView view, String query, String letter, List<WordGroup> groups, int found) {
    private static final int LIMIT = 200;

    /** Words that begin with a letter. */
    record Letter(String letter, Ref ref, int words, boolean here) {}

    /** What a search finds. */
    static WordsPage search(OntologyView view, String query) {
        String wanted = query.strip().toLowerCase(Locale.ROOT);
        List<org.newsgraph.ontology.Frame> found = wanted.isEmpty()
                ? List.of()
                : view.knowledge().lexicon().frames().stream()
                        .filter(f -> f.lemma().toLowerCase(Locale.ROOT).contains(wanted))
                        .sorted(java.util.Comparator.comparingInt(f -> distance(f.lemma(), wanted)))
                        .toList();
        return page(view, query, "", found);
    }

    private static int distance(String lemma, String wanted) {
        String folded = lemma.toLowerCase(Locale.ROOT);
        return folded.equals(wanted) ? 0 : folded.startsWith(wanted) ? 1 : 2;
    }

    static WordsPage beginning(OntologyView view, String letter) {
        return page(
                view,
                "",
                letter,
                view.knowledge().lexicon().frames().stream()
                        .filter(f -> letter(f.lemma()).equals(letter))
                        .toList());
    }

    private static WordsPage page(
            OntologyView view, String query, String letter, List<org.newsgraph.ontology.Frame> found) {
        List<org.newsgraph.ontology.Frame> shown =
                letter.isEmpty() ? found.stream().limit(LIMIT).toList() : found;
        return new WordsPage(
                view.frame(view.messages().lookup("ontology.words.title")),
                view,
                query,
                letter,
                WordGroup.of(shown, view),
                found.size());
    }

    List<Letter> letters() {
        Map<String, Integer> counts = new TreeMap<>();
        view.knowledge().lexicon().frames().forEach(f -> counts.merge(letter(f.lemma()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> new Letter(
                        e.getKey(),
                        new Ref(e.getKey(), view.at().words(e.getKey())),
                        e.getValue(),
                        e.getKey().equals(letter)))
                .toList();
    }

    /** {@code A} to {@code Z}, without marks, or {@code 0} for others. */
    static String letter(String lemma) {
        String plain = Normalizer.normalize(lemma, Normalizer.Form.NFD).toUpperCase(Locale.ROOT);
        return plain.isEmpty() || plain.charAt(0) < 'A' || plain.charAt(0) > 'Z' ? "0" : plain.substring(0, 1);
    }

    String here() {
        return view.at().words(letter);
    }

    String html() {
        return Templates.page("words", frame, this);
    }
}
