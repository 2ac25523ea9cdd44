package org.newsgraph.site;

import java.util.List;

/** Facts of the graph on pages of the ontology: in a folder they lead to their sources, and nowhere into the graph. */
final class Examples {
    private Examples() {}

    static FactCard at(OntologyView view, FactCard card) {
        if (view.at().isServed()) {
            return card;
        }
        Ref speaker = card.speaker();
        String source = Links.outward(card.iri());
        return new FactCard(
                card.iri(),
                source == null ? view.at().index() : source.replaceFirst("#.*", ""),
                view.at().graph(card.subject()),
                view.ref(card.property()),
                card.property(),
                view.at().graph(card.object()),
                card.status(),
                speaker == null ? null : view.at().graph(speaker),
                details(view, card),
                card.confidence(),
                card.sentence(),
                view.at().graph(card.article()),
                card.published());
    }

    private static List<FactCard.Detail> details(OntologyView view, FactCard card) {
        return card.details().stream()
                .map(d -> new FactCard.Detail(d.label(), view.at().graph(d.value())))
                .toList();
    }
}
