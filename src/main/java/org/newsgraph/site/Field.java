package org.newsgraph.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.store.CataloguedQuery;
import org.newsgraph.store.Parameter;

/**
 * A field of the form of a question.
 *
 * @param id unlike all others of the page
 * @param value as it was sent, or nothing
 * @param choices of a select, or nothing
 * @param terms id of the list of terms that it proposes, or null
 * @param wrong what is wrong with the value, or null
 */
record Field(
        String id,
        Parameter parameter,
        String label,
        String description,
        String value,
        List<Choice> choices,
        @Nullable String terms,
        @Nullable String wrong) {

    Field {
        choices = List.copyOf(choices);
    }

    /** A value and what people call it. */
    record Choice(String value, String label) {}

    /**
     * The fields of a question.
     *
     * @param mistake with one of the values, or null
     */
    static List<Field> of(View view, CataloguedQuery question, Map<String, String> values, @Nullable Mistake mistake) {
        return question.parameters().stream()
                .map(parameter -> of(view, question, parameter, values, mistake))
                .toList();
    }

    private static Field of(
            View view,
            CataloguedQuery question,
            Parameter parameter,
            Map<String, String> values,
            @Nullable Mistake mistake) {
        String key = "query.parameter." + parameter.name();
        return new Field(
                question.name() + "-" + parameter.name(),
                parameter,
                view.messages().has(key) ? view.messages().lookup(key) : parameter.name(),
                parameter.description(view.reader().language().tag()),
                values.getOrDefault(parameter.name(), ""),
                parameter.kind() == Parameter.Kind.STATUS ? statuses(view.messages()) : List.of(),
                terms(parameter),
                mistake == null || !parameter.name().equals(mistake.parameter()) ? null : mistake.message());
    }

    /** A field that chooses a part of the graph to be exported. */
    static Field choosing(String name, Parameter.Kind kind, Messages messages) {
        Parameter parameter = new Parameter(name, kind, false, null, Map.of());
        return new Field(
                "export-" + name,
                parameter,
                messages.lookup("query.export.choice." + name),
                messages.lookup("query.export.about." + name),
                "",
                kind == Parameter.Kind.STATUS ? statuses(messages) : List.of(),
                terms(parameter),
                null);
    }

    private static List<Choice> statuses(Messages messages) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", messages.lookup("query.anyStatus")));
        Site.STATUSES.forEach(status -> choices.add(new Choice(status, messages.lookup("status." + status))));
        return choices;
    }

    private static @Nullable String terms(Parameter parameter) {
        boolean classes = parameter.name().equals("type");
        return parameter.kind() == Parameter.Kind.TERM ? (classes ? "classes" : "properties") : null;
    }

    /** Of an input element; a select has choices instead. */
    String type() {
        return switch (parameter.kind()) {
            case DATE -> "date";
            case NUMBER -> "number";
            case ENTITY, STATUS, TERM, TEXT -> "text";
        };
    }

    /** Where names are suggested, or null. */
    @Nullable
    String suggestions() {
        return parameter.kind() == Parameter.Kind.ENTITY ? "/suggest" : null;
    }

    boolean isChosen(Choice choice) {
        return choice.value().equals(value.toLowerCase(Locale.ROOT));
    }

    /** Ids of what describes it. */
    String describedBy() {
        return Stream.of(id + "-about", wrong == null ? "" : id + "-wrong")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
