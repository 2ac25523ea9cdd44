package org.newsgraph.export;

/**
 * A term as N-Triples writes it, taken apart.
 *
 * @param kind what it is
 * @param text an IRI, the label of a blank node, or a literal's lexical form
 * @param language of a literal, or empty
 * @param datatype IRI of that of a literal without language
 */
record WrittenTerm(Kind kind, String text, String language, String datatype) {
    static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    static final String STRING = XSD + "string";

    /** The kinds that RDF 1.1 has. */
    enum Kind {
        IRI,
        BLANK,
        LITERAL
    }

    static WrittenTerm of(String written) {
        return switch (written.charAt(0)) {
            case '<' -> {
                if (written.startsWith("<<(")) {
                    throw new ExportException("a triple term that is no fact: " + written
                            + "; formats of RDF 1.1 cannot say it, take turtle, trig or nquads");
                }
                yield new WrittenTerm(Kind.IRI, unescaped(written.substring(1, written.length() - 1)), "", "");
            }
            case '_' -> new WrittenTerm(Kind.BLANK, written.substring(2), "", "");
            default -> literal(written);
        };
    }

    private static WrittenTerm literal(String written) {
        int end = Shortening.closing(written, 0);
        String text = unescaped(written.substring(1, end));
        String rest = written.substring(end + 1);
        if (rest.startsWith("@")) {
            return new WrittenTerm(Kind.LITERAL, text, rest.substring(1).replaceFirst("--.*", ""), "");
        }
        String datatype = rest.isEmpty() ? STRING : unescaped(rest.substring(3, rest.length() - 1));
        return new WrittenTerm(Kind.LITERAL, text, "", datatype);
    }

    boolean isIri() {
        return kind == Kind.IRI;
    }

    private static String unescaped(String written) {
        if (written.indexOf('\\') < 0) {
            return written;
        }
        StringBuilder text = new StringBuilder(written.length());
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            if (c != '\\') {
                text.append(c);
            } else {
                at++;
                at += unescape(written, at, text);
            }
        }
        return text.toString();
    }

    /** Appends what the escape at this character says, and gives how many more characters it takes. */
    private static int unescape(String written, int at, StringBuilder text) {
        int digits = switch (written.charAt(at)) {
            case 'u' -> 4;
            case 'U' -> 8;
            default -> 0;
        };
        if (digits > 0) {
            text.appendCodePoint(Integer.parseInt(written, at + 1, at + 1 + digits, 16));
        } else {
            text.append(
                    switch (written.charAt(at)) {
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        case 't' -> '\t';
                        case 'b' -> '\b';
                        case 'f' -> '\f';
                        default -> written.charAt(at);
                    });
        }
        return digits;
    }
}
