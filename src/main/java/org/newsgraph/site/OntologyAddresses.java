package org.newsgraph.site;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.OntologyFiles.Part;

/** Where the pages of the ontology are: on a server, or in a folder. */
sealed interface OntologyAddresses {
    String index();

    String term(String name);

    /** The words that begin with a letter; all letters for the empty text. */
    String words(String letter);

    String shapes();

    String rules();

    String download(Part part, Syntax syntax);

    /** The data that the search of the pages looks through. */
    String data();

    /** The same where pages of the graph are; text without a link where they are not. */
    Ref graph(Ref ref);

    /** A page of the other language. */
    boolean isServed();

    /** On a server. */
    record Served() implements OntologyAddresses {
        @Override
        public String index() {
            return "/ontology";
        }

        @Override
        public String term(String name) {
            return Links.term(name);
        }

        @Override
        public String words(String letter) {
            return "/ontology/words" + (letter.isEmpty() ? "" : "?letter=" + Links.encode(letter));
        }

        @Override
        public String shapes() {
            return "/ontology/shapes";
        }

        @Override
        public String rules() {
            return "/ontology/rules";
        }

        @Override
        public String download(Part part, Syntax syntax) {
            return "/ontology?part=" + part.tag() + "&format=" + syntax.tag();
        }

        @Override
        public String data() {
            return "/ontology/terms.js";
        }

        @Override
        public Ref graph(Ref ref) {
            return ref;
        }

        @Override
        public boolean isServed() {
            return true;
        }
    }

    /**
     * In a folder, seen from a page in the folder of its language.
     *
     * @param files names of files by names of terms; no two differ only in case
     */
    record Written(Map<String, String> files) implements OntologyAddresses {
        private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");

        public Written {
            files = Map.copyOf(files);
        }

        static Written of(Collection<String> names) {
            Map<String, String> files = new HashMap<>();
            Set<String> taken = new HashSet<>(Set.of("index", "shapes", "rules"));
            for (String name : names.stream().sorted().toList()) {
                String wish = PLAIN.matcher(name).matches() && !name.startsWith("words") ? name : "term";
                String file = wish;
                for (int i = 2; !taken.add(file.toLowerCase(Locale.ROOT)); i++) {
                    file = wish + "-" + i;
                }
                files.put(name, file + ".html");
            }
            return new Written(files);
        }

        @Override
        public String index() {
            return "index.html";
        }

        @Override
        public String term(String name) {
            @Nullable String file = files.get(name);
            return file == null ? index() : file;
        }

        @Override
        public String words(String letter) {
            return letter.isEmpty() ? "words.html" : "words-" + letter + ".html";
        }

        @Override
        public String shapes() {
            return "shapes.html";
        }

        @Override
        public String rules() {
            return "rules.html";
        }

        @Override
        public String download(Part part, Syntax syntax) {
            return "../data/" + part.tag() + "." + syntax.extension();
        }

        @Override
        public String data() {
            return "../static/terms.js";
        }

        @Override
        public Ref graph(Ref ref) {
            return Ref.plain(ref.label());
        }

        @Override
        public boolean isServed() {
            return false;
        }
    }
}
