package org.newsgraph.server;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.atlas.lib.Pair;
import org.apache.jena.fuseki.servlets.ActionErrorException;
import org.apache.jena.fuseki.servlets.HttpAction;
import org.apache.jena.fuseki.servlets.SPARQL_QueryDataset;
import org.apache.jena.fuseki.servlets.ServletOps;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;

/** {@code /sparql}: Fuseki's SPARQL protocol, read-only, with whole answers. */
final class SparqlEndpoint extends SPARQL_QueryDataset {
    private static final String BASE = "http://localhost/";

    private final QueryRunner runner;
    private final AnswerPages pages;

    SparqlEndpoint(QueryRunner runner, AnswerPages pages) {
        this.runner = runner;
        this.pages = pages;
    }

    @Override
    public void validate(HttpAction action) {
        String type = action.getRequestContentType();
        if ((type != null && type.startsWith("application/sparql-update"))
                || action.getRequestParameter("update") != null) {
            action.setResponseHeader("Connection", "close"); // its body is never read
            ServletOps.errorForbidden("this server is read-only: SPARQL Update is refused; send a query");
        }
        if (action.getRequestQueryString() == null && action.getRequestMethod().equals("GET")) {
            ServletOps.errorBadRequest("no query; send ?query=SELECT… or see / for examples");
        }
        super.validate(action);
    }

    /** Reads no further than a query may be long, whether or not the request says how long it is. */
    @Override
    protected void executeBody(HttpAction action) {
        int most = 4 * runner.limits().queryLength(); // bytes of as many characters
        byte[] body;
        try {
            body = action.getRequestInputStream().readNBytes(most + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (body.length > most) {
            action.setResponseHeader("Connection", "close"); // its rest is never read
            ServletOps.error(413, "the query has more than " + most + " bytes; send a shorter one");
        }
        execute(new String(body, StandardCharsets.UTF_8), action);
    }

    @Override
    protected void execute(String text, HttpAction action) {
        try {
            runner.answer(action.getRequest(), action.getResponse(), (running, answer) -> {
                action.beginRead();
                try {
                    write(text, running, action, answer);
                } finally {
                    action.endRead();
                }
            });
        } catch (Refusal e) {
            Pages.setStatus(e, action.getResponse());
            ServletOps.error(e.status(), e.getMessage());
        } catch (IOException e) {
            Pages.fail(action.getRequest(), new UncheckedIOException(e));
        } catch (ActionErrorException e) {
            throw e;
        } catch (RuntimeException e) {
            Pages.fail(action.getRequest(), e);
        }
    }

    private void write(String text, RunningQuery running, HttpAction action, HttpServletResponse response)
            throws IOException {
        Query query = parse(text);
        Pair<DatasetGraph, Query> target = decideDataset(action, query, "");
        Query narrowed = target.getRight() == null ? query : target.getRight();
        runner.run(narrowed, target.getLeft(), running, answer -> {
            if (!pages.send(text, answer, action.getRequest(), response)) {
                AnswerWriter.send(answer, runner.limits().rows(), action.getRequest(), response);
            }
        });
    }

    private Query parse(String text) {
        if (text.length() > runner.limits().queryLength()) {
            throw new Refusal(
                    413,
                    "the query has " + text.length() + " characters; at most "
                            + runner.limits().queryLength() + " are allowed");
        }
        Nesting.check(text);
        try {
            return QueryFactory.create(text, BASE, Syntax.syntaxARQ);
        } catch (QueryParseException e) {
            throw new Refusal(400, "the query is not SPARQL: " + oneLine(e));
        } catch (QueryException e) {
            throw new Refusal(400, "the query cannot be used: " + oneLine(e));
        }
    }

    /** The parser's message without its line ends and without a long list of all that could follow. */
    private static String oneLine(Exception e) {
        String line = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
        int expectations = line.indexOf(" Was expecting");
        return expectations < 0 || line.length() < expectations + 120 ? line : line.substring(0, expectations);
    }
}
