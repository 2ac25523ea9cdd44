package org.newsgraph.ontology;

import java.nio.file.Path;
import java.util.List;

/**
 * All that the project's Turtle files say, read once: ontology, lexicon, register.
 *
 * @param files what it was read from
 */
public record Knowledge(Ontology ontology, Lexicon lexicon, Register register, OntologyFiles files) {
    /** Knowledge made by hand, from no files. */
    public Knowledge(Ontology ontology, Lexicon lexicon, Register register) {
        this(ontology, lexicon, register, OntologyFiles.NONE);
    }

    /** The knowledge that comes with the program; read at the first call. */
    public static Knowledge bundled() {
        return Bundled.KNOWLEDGE;
    }

    /**
     * The bundled knowledge changed by the {@code .ttl} files of a folder: a file with a bundled one's name takes its place, any
     * other adds to them. Each may hold terms, words ({@code ontolex:canonicalForm}) and known entities alike. So do the rules
     * ({@code .rq}) of a folder {@code rules} in it.
     *
     * @throws OntologyException when the folder cannot be read or an entry is wrong
     */
    public static Knowledge read(Path folder) {
        return read(OntologyFiles.bundled().with(folder));
    }

    static Knowledge read(OntologyFiles files) {
        List<TurtleFile> parsed = files.parsed();
        files.rules().forEach((name, text) -> Rule.parse(name, text, Vocabulary.BASE));
        Ontology ontology = OntologyReader.read(parsed);
        return new Knowledge(
                ontology, LexiconReader.read(parsed, ontology), RegisterReader.read(parsed, ontology), files);
    }

    /**
     * This knowledge with the known entities of a Turtle file beside its own, which win where both know a thing or a name.
     *
     * @throws OntologyException when the file cannot be read or an entry is wrong
     */
    public Knowledge withRegister(Path file) {
        OntologyFiles more = files.withRegister(file);
        Register added = RegisterReader.read(List.of(more.parsed(OntologyFiles.register(file))), ontology);
        return new Knowledge(ontology, lexicon, register.with(added), more);
    }

    /** {@code sha256:} and the hash of the files, for provenance. */
    public String digest() {
        return files.digest();
    }

    /** Defers reading until it is asked for. */
    private static final class Bundled {
        static final Knowledge KNOWLEDGE = read(OntologyFiles.bundled());
    }
}
