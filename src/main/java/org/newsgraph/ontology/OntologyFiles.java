package org.newsgraph.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFLib;

/** The Turtle files and rules that a {@link Knowledge} was read from, as bytes and as Jena models. */
public final class OntologyFiles {
    /** No files: for knowledge made by hand. */
    public static final OntologyFiles NONE = new OntologyFiles(new TreeMap<>());

    private static final String RULES = "rules/";
    private static final String RULE = ".rq";

    private static final List<String> BUNDLED = List.of(
            "newsgraph.ttl",
            "status.ttl",
            "offices.ttl",
            "shapes.ttl",
            "lexicon-de.ttl",
            "register.ttl",
            "rules/claim-denied.rq",
            "rules/different-amounts.rq",
            "rules/different-counts.rq",
            "rules/different-prices.rq",
            "rules/different-things.rq",
            "rules/inverse.rq",
            "rules/inverse-of.rq",
            "rules/located-in.rq",
            "rules/position-history.rq",
            "rules/same-object.rq",
            "rules/same-subject.rq",
            "rules/statement-contradicted.rq",
            "rules/sub-property.rq",
            "rules/sues.rq",
            "rules/symmetric.rq");

    private final SortedMap<String, byte[]> contents;

    /** What a file holds, told by the beginning of its name. */
    public enum Part {
        /** Classes and properties. */
        ONTOLOGY(""),
        /** The statuses of facts. */
        STATUS("status"),
        /** The offices that people hold. */
        OFFICES("offices"),
        /** The SHACL shapes. */
        SHAPES("shapes"),
        /** The words of the relations. */
        LEXICON("lexicon"),
        /** Known entities. */
        REGISTER("register"),
        /** What follows from facts. */
        RULES("rules/");

        private final String beginning;

        Part(String beginning) {
            this.beginning = beginning;
        }

        /** Its name in addresses and of files: {@code lexicon}. */
        public String tag() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Part of(String file) {
            return Stream.of(values())
                    .filter(part -> part != ONTOLOGY && file.startsWith(part.beginning))
                    .findFirst()
                    .orElse(ONTOLOGY);
        }
    }

    private OntologyFiles(SortedMap<String, byte[]> contents) {
        this.contents = contents;
    }

    static OntologyFiles bundled() {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (String name : BUNDLED) {
            try (InputStream in = OntologyFiles.class.getResourceAsStream("/ontology/" + name)) {
                if (in != null) {
                    contents.put(name, in.readAllBytes());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new OntologyFiles(contents);
    }

    /** These files and those of a folder and its rules, which replace files of the same name. */
    OntologyFiles with(Path folder) {
        SortedMap<String, byte[]> all = new TreeMap<>(contents);
        try {
            add(all, "", folder, ".ttl");
            if (Files.isDirectory(folder.resolve(RULES))) {
                add(all, RULES, folder.resolve(RULES), RULE);
            }
        } catch (IOException e) {
            throw new OntologyException(
                    "cannot read the ontology folder " + folder + "; name a readable folder with .ttl files", e);
        }
        return new OntologyFiles(all);
    }

    private static void add(SortedMap<String, byte[]> all, String prefix, Path folder, String ending)
            throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                all.put(prefix + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }

    /** What a file of known entities goes by here, whatever directory it lies in. */
    static String register(Path file) {
        return "register " + file.getFileName();
    }

    /** These files and a file of known entities. */
    OntologyFiles withRegister(Path file) {
        SortedMap<String, byte[]> all = new TreeMap<>(contents);
        try {
            all.put(register(file), Files.readAllBytes(file));
        } catch (IOException e) {
            throw new OntologyException("cannot read the register " + file + "; name a readable .ttl file", e);
        }
        return new OntologyFiles(all);
    }

    /** A fresh model of the ontology with its statuses and offices. */
    public Model ontology() {
        return model(Part.ONTOLOGY, Part.STATUS, Part.OFFICES);
    }

    /** A fresh model of the lexicon. */
    public Model lexicon() {
        return model(Part.LEXICON);
    }

    /** A fresh model of the register of known entities. */
    public Model register() {
        return model(Part.REGISTER);
    }

    /** A fresh model of the SHACL shapes. */
    public Model shapes() {
        return model(Part.SHAPES);
    }

    /**
     * A fresh model of one part, whose blank nodes have the same labels each time; the rules are {@code sh:SPARQLRule}s with the
     * text of their queries.
     */
    public Model part(Part part) {
        return part == Part.RULES ? RuleText.model(rules()) : model(part);
    }

    /** The texts of the rules by their names. */
    public SortedMap<String, String> rules() {
        SortedMap<String, String> rules = new TreeMap<>();
        contents.forEach((file, content) -> {
            if (Part.of(file) == Part.RULES) {
                String name = file.substring(RULES.length(), file.length() - RULE.length());
                rules.put(name, new String(content, StandardCharsets.UTF_8));
            }
        });
        return rules;
    }

    /** {@code sha256:} and the hash of all files' names and bytes. */
    public String digest() {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            contents.forEach((name, content) -> {
                sha.update(name.getBytes(StandardCharsets.UTF_8));
                sha.update(ByteBuffer.allocate(5).putInt(1, content.length).array());
                sha.update(content);
            });
            return "sha256:" + HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<TurtleFile> parsed() {
        return contents.entrySet().stream()
                .filter(file -> !Set.of(Part.SHAPES, Part.RULES).contains(Part.of(file.getKey())))
                .map(file -> TurtleFile.parse(file.getKey(), file.getValue()))
                .toList();
    }

    TurtleFile parsed(String name) {
        return TurtleFile.parse(name, Objects.requireNonNull(contents.get(name)));
    }

    private Model model(Part... parts) {
        Model model = ModelFactory.createDefaultModel();
        StreamRDF sink = new NumberedBlankNodes(StreamRDFLib.graph(model.getGraph()));
        contents.forEach((name, content) -> {
            if (List.of(parts).contains(Part.of(name))) {
                TurtleFile.parse(name, content, sink);
            }
        });
        return model;
    }
}
