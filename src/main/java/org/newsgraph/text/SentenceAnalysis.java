package org.newsgraph.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Phrases and clauses of one tagged sentence: parentheses are taken out, analysed, and hung on what they follow. */
final class SentenceAnalysis {
    private static final Set<String> QUOTES =
            Set.of("\"", "„", "“", "”", "»", "«", "''", "``", "‚", "‘", "›", "‹", "'");

    private final List<String> forms;
    private final Dictionary dictionary;
    private final List<Layer> layers = new ArrayList<>();
    private final Tag[] tags;
    private final Map<Chunk, Integer> phraseIndex = new HashMap<>();
    private final Map<ClauseDraft, Integer> clauseIndex = new HashMap<>();
    private final Map<Chunk, Layer> layerOf = new HashMap<>();
    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();

    SentenceAnalysis(List<String> forms, List<Tag> tags, Dictionary dictionary, Set<String> names) {
        this.forms = forms;
        this.tags = tags.toArray(Tag[]::new);
        this.dictionary = dictionary;
        if (!forms.isEmpty()) {
            layers();
            layers.forEach(l -> l.analyse(names));
            attachParentheses();
            takeTags();
            buildPhrases();
            buildClauses();
        }
    }

    List<Phrase> phrases() {
        return phrases;
    }

    List<Clause> clauses() {
        return clauses;
    }

    /** The tags after repair. */
    List<Tag> tags() {
        return List.of(tags);
    }

    private void layers() {
        List<Integer> top = new ArrayList<>();
        List<int[]> inner = new ArrayList<>();
        for (int i = 0; i < forms.size(); i++) {
            int close = forms.get(i).equals("(") || forms.get(i).equals("[") ? closing(i) : -1;
            if (close > i + 1) {
                inner.add(words(i + 1, close));
                i = close;
            } else if (!QUOTES.contains(forms.get(i)) && close != i + 1) {
                top.add(i);
            }
        }
        addLayer(top.stream().mapToInt(i -> i).toArray());
        inner.forEach(this::addLayer);
    }

    private int[] words(int begin, int end) {
        return IntStream.range(begin, end)
                .filter(i -> !QUOTES.contains(forms.get(i)))
                .toArray();
    }

    private int closing(int open) {
        for (int i = open + 1; i < forms.size(); i++) {
            if (forms.get(i).equals(")") || forms.get(i).equals("]")) {
                return i;
            }
        }
        return -1;
    }

    private void addLayer(int[] origin) {
        if (origin.length > 0) {
            List<String> parts = Arrays.stream(origin).mapToObj(forms::get).toList();
            List<Tag> partTags = Arrays.stream(origin).mapToObj(i -> tags[i]).toList();
            layers.add(new Layer(new Words(parts, partTags, dictionary), origin));
        }
    }

    private void takeTags() {
        for (Layer layer : layers) {
            for (int i = 0; i < layer.origin.length; i++) {
                tags[layer.origin[i]] = layer.words.tag(i);
            }
        }
    }

    /** A lone noun phrase in parentheses is an apposition of the phrase before them. */
    private void attachParentheses() {
        for (Layer layer : layers.subList(Math.min(1, layers.size()), layers.size())) {
            Chunk before = chunkBefore(layer.origin[0] - 1);
            List<Chunk> tops =
                    layer.chunks.stream().filter(c -> c.governor == null).toList();
            boolean lone = tops.size() == 1 && tops.getFirst().kind == Chunk.Kind.NOUN && !tops.getFirst().pronoun;
            if (before != null && lone && !before.pronoun && layer.clauses.size() == 1) {
                tops.getFirst().governor = before;
                tops.getFirst().role = Phrase.Role.APPOSITION;
                tops.getFirst().clause = null;
                layer.clauses = List.of();
            } else if (before != null) {
                layer.clauses.forEach(c -> c.parent = c.parent == null ? Layer.clauseOf(before) : c.parent);
            }
        }
    }

    private @Nullable Chunk chunkBefore(int open) {
        Layer main = layers.getFirst();
        Chunk found = null;
        for (Chunk chunk : main.chunks) {
            if (chunk.nominal()
                    && chunk.end > 0
                    && main.origin[chunk.end - 1] < open
                    && (found == null || chunk.end >= found.end)) {
                found = chunk;
            }
        }
        return found != null && open - main.origin[found.end - 1] <= 2 ? found : null;
    }

    private void buildPhrases() {
        List<Chunk> nominal = new ArrayList<>();
        for (Layer layer : layers) {
            for (Chunk chunk : layer.chunks) {
                if (chunk.nominal()) {
                    nominal.add(chunk);
                    layerOf.put(chunk, layer);
                }
            }
            layer.clauses.forEach(c -> clauseIndex.put(c, 0));
        }
        nominal.sort(Comparator.<Chunk>comparingInt(this::begin).thenComparing(this::end, Comparator.reverseOrder()));
        for (int i = 0; i < nominal.size(); i++) {
            phraseIndex.put(nominal.get(i), i);
        }
        orderClauses();
        nominal.forEach(c -> phrases.add(phrase(c)));
    }

    private int begin(Chunk chunk) {
        return origin(chunk)[chunk.begin];
    }

    private int end(Chunk chunk) {
        return origin(chunk)[chunk.end - 1] + 1;
    }

    private int[] origin(Chunk chunk) {
        return java.util.Objects.requireNonNull(layerOf.get(chunk)).origin;
    }

    private Phrase phrase(Chunk chunk) {
        int[] origin = origin(chunk);
        int governor = -1;
        if (chunk.role.isClausal() && chunk.clause != null) {
            governor = clauseIndex.getOrDefault(chunk.clause, -1);
        } else if (chunk.governor != null) {
            governor = phraseIndex.getOrDefault(chunk.governor, -1);
        }
        return new Phrase(
                index(chunk),
                begin(chunk),
                end(chunk),
                origin[chunk.head],
                chunk.preposition < 0 ? -1 : origin[chunk.preposition],
                new Morphology(chunk.mask),
                governor < 0 ? Phrase.Role.NONE : chunk.role,
                governor);
    }

    private int index(@Nullable Chunk chunk) {
        return chunk == null ? -1 : phraseIndex.getOrDefault(chunk, -1);
    }

    private final List<ClauseDraft> ordered = new ArrayList<>();
    private final Map<ClauseDraft, Layer> layerOfClause = new HashMap<>();

    private void orderClauses() {
        for (Layer layer : layers) {
            for (ClauseDraft clause : layer.clauses) {
                ordered.add(clause);
                layerOfClause.put(clause, layer);
            }
        }
        ordered.sort(Comparator.comparingInt(this::firstToken));
        for (int i = 0; i < ordered.size(); i++) {
            clauseIndex.put(ordered.get(i), i);
        }
    }

    private int firstToken(ClauseDraft clause) {
        int[] origin = java.util.Objects.requireNonNull(layerOfClause.get(clause)).origin;
        return IntStream.concat(
                        clause.items.stream().mapToInt(c -> origin[c.begin]),
                        clause.tail.stream().mapToInt(c -> origin[c.begin]))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    private void buildClauses() {
        Map<Integer, List<Integer>> tokens = tokensOfClauses();
        for (ClauseDraft draft : ordered) {
            int index = clauseIndex.getOrDefault(draft, -1);
            int[] origin = java.util.Objects.requireNonNull(layerOfClause.get(draft)).origin;
            VerbGroup verb = draft.verb;
            clauses.add(new Clause(
                    index,
                    draft.kind,
                    tokens.getOrDefault(index, List.of()),
                    draft.parent == null ? -1 : clauseIndex.getOrDefault(draft.parent, -1),
                    draft.introducer < 0 ? -1 : origin[draft.introducer],
                    index(draft.antecedent),
                    index(draft.subject),
                    verb == null ? null : verb.complex(origin),
                    draft.negated));
        }
    }

    /** Every token belongs to the clause of its chunk; what is in no chunk, to the clause of the token before. */
    private Map<Integer, List<Integer>> tokensOfClauses() {
        int[] owner = new int[forms.size()];
        Arrays.fill(owner, -1);
        for (ClauseDraft draft : ordered) {
            int[] origin = java.util.Objects.requireNonNull(layerOfClause.get(draft)).origin;
            List<Chunk> parts = new ArrayList<>(draft.items);
            parts.addAll(draft.tail);
            for (Chunk chunk : parts) {
                for (int i = chunk.begin; i < chunk.reach; i++) {
                    owner[origin[i]] = clauseIndex.getOrDefault(draft, -1);
                }
            }
        }
        Map<Integer, List<Integer>> tokens = new HashMap<>();
        int last = Arrays.stream(owner).filter(o -> o >= 0).findFirst().orElse(-1);
        for (int i = 0; i < owner.length; i++) {
            last = owner[i] >= 0 ? owner[i] : last;
            tokens.computeIfAbsent(last, k -> new ArrayList<>()).add(i);
        }
        return tokens;
    }
}
