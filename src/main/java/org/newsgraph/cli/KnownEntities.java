package org.newsgraph.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.newsgraph.ontology.Knowledge;
import picocli.CommandLine.Option;

/** Which entities a command that builds graphs knows. */
final class KnownEntities {
    @Option(
            names = "--register",
            paramLabel = "FILE",
            description = "Turtle file of entities to be known beside those that come with newsgraph.")
    private @Nullable Path register;

    /** The bundled knowledge, with the entities of the file if there is one. */
    Knowledge knowledge() {
        return register == null ? Knowledge.bundled() : Knowledge.bundled().withRegister(register);
    }
}
