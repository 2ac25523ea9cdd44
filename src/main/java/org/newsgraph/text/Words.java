package org.newsgraph.text;

import java.util.List;
import java.util.Locale;

/** The tokens of a sentence while it is analysed: forms, tags that stages may mend, dictionary readings. */
final class Words {
    private static final Word NONE = new Word();

    private final String[] forms;
    private final String[] lower;
    private final Tag[] tags;
    private final Word[] words;
    private final Dictionary dictionary;

    Words(List<String> forms, List<Tag> tags, Dictionary dictionary) {
        this.dictionary = dictionary;
        this.forms = forms.toArray(String[]::new);
        this.tags = tags.toArray(Tag[]::new);
        this.lower = new String[this.forms.length];
        this.words = new Word[this.forms.length];
        for (int i = 0; i < this.forms.length; i++) {
            lower[i] = this.forms[i].toLowerCase(Locale.ROOT);
            words[i] = dictionary.word(this.forms[i]);
        }
    }

    int size() {
        return forms.length;
    }

    boolean has(int i) {
        return i >= 0 && i < forms.length;
    }

    String form(int i) {
        return has(i) ? forms[i] : "";
    }

    String lower(int i) {
        return has(i) ? lower[i] : "";
    }

    Word word(int i) {
        return has(i) ? words[i] : NONE;
    }

    /** The tag, or {@link Tag#STOP} outside the sentence. */
    Tag tag(int i) {
        return has(i) ? tags[i] : Tag.STOP;
    }

    void tag(int i, Tag tag) {
        tags[i] = tag;
    }

    boolean is(int i, Tag tag) {
        return has(i) && tags[i] == tag;
    }

    boolean noun(int i) {
        return has(i) && (tags[i].isNoun() || tags[i] == Tag.XY);
    }

    boolean finite(int i) {
        return has(i) && tags[i].isFinite();
    }

    /** The infinitive of a verb form, the form itself when the dictionary does not know it. */
    String verb(int i) {
        boolean participle = tags[i].name().endsWith("PP") && words[i].participleLemma != null;
        String lemma = participle ? words[i].participleLemma : words[i].verbLemma;
        return lemma == null ? lower[i] : lemma;
    }

    /** True when the dictionary has this infinitive. */
    boolean isVerb(String infinitive) {
        Word word = dictionary.word(infinitive);
        return word.known && word.infinitive;
    }

    List<Tag> tags() {
        return List.of(tags);
    }

    boolean isPreposition(int i) {
        return is(i, Tag.APPR) || is(i, Tag.APPRART);
    }

    boolean mayBeFinite(int i) {
        Word word = has(i) ? word(i) : null;
        boolean nonFinite = is(i, Tag.VVINF) || is(i, Tag.VVPP) || is(i, Tag.VAINF) || is(i, Tag.VMINF);
        return word != null && nonFinite && (word.finite & (Word.THIRD_SINGULAR | Word.THIRD_PLURAL)) != 0;
    }

    int partEnd(int from) {
        int end = from;
        while (has(end) && !is(end, Tag.COMMA) && !is(end, Tag.STOP)) {
            end++;
        }
        return end;
    }

    int partBegin(int from) {
        int begin = from;
        while (begin > 0 && !is(begin - 1, Tag.COMMA) && !is(begin - 1, Tag.STOP)) {
            begin--;
        }
        return begin;
    }

    int finites(int begin, int end) {
        int count = 0;
        for (int i = begin; i < end; i++) {
            count += finite(i) ? 1 : 0;
        }
        return count;
    }

    int lastFinite(int begin, int end) {
        for (int i = end - 1; i >= begin; i--) {
            if (finite(i)) {
                return i;
            }
        }
        return -1;
    }
}
