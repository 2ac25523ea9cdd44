package org.newsgraph.text;

import java.util.stream.Collectors;

/** Prints the analysis of a sentence for people. */
final class Dump {
    private Dump() {}

    static String of(Sentence sentence) {
        StringBuilder out = new StringBuilder();
        out.append(sentence.tokens().stream().map(t -> t.form() + "/" + t.tag()).collect(Collectors.joining(" ")))
                .append('\n');
        for (Clause clause : sentence.clauses()) {
            out.append("  C").append(clause.index()).append(' ').append(clause.kind());
            if (clause.parent() >= 0) {
                out.append(" of C").append(clause.parent());
            }
            if (clause.introducer() >= 0) {
                out.append(" by ")
                        .append(sentence.tokens().get(clause.introducer()).form());
            }
            if (clause.antecedent() >= 0) {
                out.append(" about ").append(words(sentence, sentence.phrases().get(clause.antecedent())));
            }
            VerbComplex verb = clause.verb();
            if (verb != null) {
                out.append(" | ")
                        .append(verb.lemma())
                        .append(' ')
                        .append(verb.voice())
                        .append(' ')
                        .append(verb.mood())
                        .append(' ')
                        .append(verb.tense())
                        .append(' ')
                        .append(verb.modals());
            }
            out.append(clause.negated() ? " NEGATED" : "");
            if (clause.subject() >= 0) {
                out.append(" subject=")
                        .append(words(sentence, sentence.phrases().get(clause.subject())));
            }
            out.append("\n");
            for (Phrase phrase : sentence.phrases()) {
                if (phrase.role().isClausal() && phrase.governor() == clause.index()) {
                    append(out, sentence, phrase, "     ");
                }
            }
        }
        for (Phrase phrase : sentence.phrases()) {
            if (phrase.governor() < 0) {
                append(out, sentence, phrase, "   ? ");
            }
        }
        return out.toString();
    }

    private static void append(StringBuilder out, Sentence sentence, Phrase phrase, String indent) {
        out.append(indent)
                .append(phrase.role())
                .append(' ')
                .append(words(sentence, phrase))
                .append('\n');
        for (Phrase other : sentence.phrases()) {
            if (!other.role().isClausal() && other.governor() == phrase.index()) {
                append(out, sentence, other, indent + "  ");
            }
        }
    }

    static String words(Sentence sentence, Phrase phrase) {
        return sentence.tokens().subList(phrase.begin(), phrase.end()).stream()
                .map(t -> t.index() == phrase.head() ? "*" + t.form() : t.form())
                .collect(Collectors.joining(" "));
    }
}
