package org.newsgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;

/**
 * SPARQL as it is given on the command line: text or a file; the usual prefixes need not be declared.
 *
 * @param source names it in messages
 */
record Sparql(String source, String text) {
    private static final Pattern PLACE =
            Pattern.compile("(?:\\s*\\bat )?\\bline (\\d+), column (\\d+)[.:]?", Pattern.CASE_INSENSITIVE);

    /** The SPARQL meant by an argument: text when it has a brace, else a file. */
    static Sparql of(String argument, String remedy) {
        if (argument.indexOf('{') >= 0) {
            return new Sparql("query", argument);
        }
        try {
            return new Sparql(argument, Files.readString(Path.of(argument)));
        } catch (IOException | InvalidPathException e) {
            throw new CommandException(
                    argument + ": no catalogued query, no readable file and no SPARQL; " + remedy, e);
        }
    }

    /** Complains, by line and column, of what is not SPARQL. */
    Query parse(Map<String, String> prefixes) {
        Query query = new Query();
        prefixes.forEach(query::setPrefix);
        try {
            return QueryFactory.parse(query, text, null, Syntax.syntaxARQ);
        } catch (QueryException e) {
            throw new CommandException(
                    source + ":" + place(e) + " not SPARQL (" + reason(e) + "); correct it there", e);
        }
    }

    /** Where the parser stumbled; its exception's own numbers are those of the token before. */
    private static String place(QueryException e) {
        Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
        return place.find() ? " line " + place.group(1) + ", column " + place.group(2) + ":" : "";
    }

    /** The parser's first sentence, without the place and without the list of all that it could have been. */
    private static String reason(QueryException e) {
        String first =
                String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
        return PLACE.matcher(first)
                .replaceFirst("")
                .replaceFirst("^Encountered \" (?:\"[^\"]*\"|<[^>]*>) \"(.*?) *\"\"", "unexpected $1")
                .strip();
    }
}
