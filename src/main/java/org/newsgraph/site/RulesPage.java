package org.newsgraph.site;

import java.util.List;
import org.newsgraph.ontology.RuleText;

/** {@code /ontology/rules}: what follows from what. */
record RulesPage(Frame frame, OntologyView view) {
    static RulesPage of(OntologyView view) {
        return new RulesPage(view.frame(view.messages().lookup("ontology.rules.title")), view);
    }

    List<RuleText> rules() {
        return view.documentation().rules();
    }

    String question(RuleText rule) {
        return view.text(rule.questions(), rule.name());
    }

    List<Ref> concludes(RuleText rule) {
        return view.refs(rule.concludes());
    }

    String html() {
        return Templates.page("rules", frame, this);
    }
}
