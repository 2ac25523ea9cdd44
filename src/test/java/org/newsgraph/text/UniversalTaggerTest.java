package org.newsgraph.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

final class UniversalTaggerTest {
    private static final POSModel MODEL = Tagger.universalModel();
    private static final POSTaggerME OPENNLP = new POSTaggerME(MODEL);
    private static final UniversalTagger TAGGER = new UniversalTagger(MODEL);

    @Property
    void tagsAnyWordsAsOpenNlpDoes(@ForAll("sentences") List<String> forms) {
        assertThat(TAGGER.tags(forms)).isEqualTo(OPENNLP.tag(forms.toArray(String[]::new)));
    }

    @Provide
    Arbitrary<List<String>> sentences() {
        Arbitrary<String> known = Arbitraries.of(
                "Der", "die", "das", "ein", "Firma", "Bank", "Berlin", "Wien", "Linz", "Vogel", "kauft", "hat", "wird",
                "gekauft", "neue", "große", "und", "dass", "weil", "zu", "im", "für", "mit", "nicht", "auch", "sehr",
                "sie", "er", "sich", "heute", "1998", "12", "3,5", "14.", ",", ".", "„", "“", "(", ")", "%", "€", "USA",
                "GmbH", "Nord-AG", "x", "!", "A.", "2019/20");
        Arbitrary<String> unknown = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withCharRange('A', 'Z')
                .withChars("äöüßÄÖÜ0123456789.-é😀")
                .ofMinLength(1)
                .ofMaxLength(14);
        return Arbitraries.frequencyOf(Tuple.of(4, known), Tuple.of(1, unknown))
                .list()
                .ofMaxSize(150);
    }
}
