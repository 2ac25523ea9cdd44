package org.newsgraph.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.jspecify.annotations.Nullable;

/**
 * A query with the question it answers.
 *
 * <p>The first line of its file is the question, the lines after it the parameters:
 *
 * <pre>
 * # Who partners with whom? | Wer arbeitet mit wem zusammen?
 * # &#64;param entity entity optional | one of the partners | einer der Partner
 * # &#64;param least number = 1 | at least so many | mindestens so viele
 * </pre>
 *
 * @param name the file's name without {@code .rq}
 * @param questions by language tag
 * @param text SPARQL, comments included
 */
public record CataloguedQuery(String name, Map<String, String> questions, List<Parameter> parameters, String text) {
    private static final Pattern QUESTION = Pattern.compile("#\\s*([^|]+?)\\s*\\|\\s*([^|]+?)\\s*");
    private static final Pattern PARAMETER = Pattern.compile(
            "#\\s*@param\\s+(\\w+)\\s+(entity|status|term|number|date|text)\\s+(required|optional|=\\s*\\S+)"
                    + "\\s*\\|\\s*([^|]+?)\\s*\\|\\s*([^|]+?)\\s*");

    public CataloguedQuery {
        questions = Map.copyOf(questions);
        parameters = List.copyOf(parameters);
    }

    /** The question in this language, or else in English. */
    public String question(String language) {
        return questions.getOrDefault(language, questions.getOrDefault("en", name));
    }

    /**
     * Reads the file of a query.
     *
     * @throws CatalogueException when its comments are not as described above or it is not SPARQL
     */
    static CataloguedQuery parse(String name, String text) {
        List<String> comments =
                text.lines().takeWhile(line -> line.startsWith("#")).toList();
        Matcher question = QUESTION.matcher(comments.isEmpty() ? "" : comments.getFirst());
        if (!question.matches()) {
            throw new CatalogueException(
                    "query " + name + ": its first line must be '# question in English | Frage auf Deutsch'");
        }
        List<Parameter> parameters = new ArrayList<>();
        for (String comment : comments.subList(1, comments.size())) {
            parameters.add(parameter(name, comment));
        }
        checkSyntax(name, text);
        return new CataloguedQuery(name, inBoth(question.group(1), question.group(2)), parameters, text);
    }

    private static Parameter parameter(String query, String comment) {
        Matcher m = PARAMETER.matcher(comment);
        if (!m.matches()) {
            throw new CatalogueException("query " + query + ": not '# @param NAME KIND required|optional|= VALUE |"
                    + " English | Deutsch': " + comment);
        }
        return new Parameter(
                m.group(1),
                Parameter.Kind.named(m.group(2)),
                m.group(3).equals("required"),
                preset(m.group(3)),
                inBoth(m.group(4), m.group(5)));
    }

    private static @Nullable String preset(String need) {
        return need.startsWith("=") ? need.substring(1).strip() : null;
    }

    private static Map<String, String> inBoth(String english, String german) {
        return Map.of("en", english, "de", german);
    }

    private static void checkSyntax(String name, String text) {
        try {
            QueryFactory.create(text);
        } catch (QueryException e) {
            throw new CatalogueException("query " + name + " is not SPARQL: " + firstLine(e), e);
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
