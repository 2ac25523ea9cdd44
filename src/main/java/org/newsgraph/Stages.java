package org.newsgraph;

import org.newsgraph.entity.Linker;
import org.newsgraph.entity.Recognizer;
import org.newsgraph.relation.Extractor;
import org.newsgraph.text.Analyzer;

/** The stages from an article to its facts, in their order. */
record Stages(Analyzer analyzer, Recognizer recognizer, Linker linker, Extractor extractor) {
    Stages withAnalyzer(Analyzer other) {
        return new Stages(other, recognizer, linker, extractor);
    }

    Stages withRecognizer(Recognizer other) {
        return new Stages(analyzer, other, linker, extractor);
    }

    Stages withLinker(Linker other) {
        return new Stages(analyzer, recognizer, other, extractor);
    }

    Stages withExtractor(Extractor other) {
        return new Stages(analyzer, recognizer, linker, other);
    }

    /** The class of a stage; a lambda's has another name each time, so there it is the class that it is written in. */
    static String name(Object stage) {
        Class<?> type = stage.getClass();
        return (type.isHidden() ? type.getNestHost() : type).getName();
    }
}
