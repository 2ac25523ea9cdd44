package org.newsgraph.entity;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.newsgraph.text.Text;

/** The mentions of one recognizer where another finds none, and all of the other. */
record JoinedRecognizer(Recognizer first, Recognizer second) implements Recognizer {
    private static final Comparator<Mention> ORDER =
            Comparator.comparing(Mention::span).thenComparing(Mention::kind);

    @Override
    public List<Mention> recognize(Text text) {
        List<Mention> standing = second.recognize(text);
        Overlaps taken = new Overlaps(standing);
        return Stream.concat(first.recognize(text).stream().filter(taken::isFree), standing.stream())
                .sorted(ORDER)
                .toList();
    }
}
