package org.newsgraph.examples;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession.CloseableSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.WorkspaceReader;
import org.eclipse.aether.repository.WorkspaceRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.supplier.RepositorySystemSupplier;
import org.eclipse.aether.supplier.SessionBuilderSupplier;
import org.eclipse.aether.util.filter.DependencyFilterUtils;
import org.jspecify.annotations.Nullable;

/**
 * The class paths of a project whose only dependency is newsgraph, as Maven's own resolver makes them of the local repository,
 * off line.
 */
record Dependant(List<Path> compile, List<Path> runtime) {
    /** Of a jar that is not installed anywhere. */
    static Dependant of(Path jar, Path pom) {
        RepositorySystem system = new RepositorySystemSupplier().get();
        try (CloseableSession session = new SessionBuilderSupplier(system)
                .get()
                .withLocalRepositories(new LocalRepository(repository(), "simple"))
                .setWorkspaceReader(new Unreleased(jar.toFile(), pom.toFile()))
                .setSystemProperties(System.getProperties())
                .setOffline(true)
                .build()) {
            return new Dependant(classPath(system, session, "compile"), classPath(system, session, "runtime"));
        } finally {
            system.shutdown();
        }
    }

    private static Path repository() {
        String told = System.getProperty("jars.repository");
        return told == null ? Path.of(System.getProperty("user.home"), ".m2", "repository") : Path.of(told);
    }

    private static List<Path> classPath(RepositorySystem system, CloseableSession session, String scope) {
        CollectRequest newsgraph = new CollectRequest();
        newsgraph.addDependency(
                new Dependency(new DefaultArtifact(Unreleased.GROUP, "newsgraph", "jar", "test"), "compile"));
        try {
            return system
                    .resolveDependencies(
                            session, new DependencyRequest(newsgraph, DependencyFilterUtils.classpathFilter(scope)))
                    .getArtifactResults()
                    .stream()
                    .map(ArtifactResult::getArtifact)
                    .map(Artifact::getPath)
                    .toList();
        } catch (DependencyResolutionException e) {
            throw new AssertionError(e.getMessage(), e);
        }
    }

    /** Stands in for a repository in which newsgraph is released. */
    private record Unreleased(File jar, File pom) implements WorkspaceReader {
        private static final String GROUP = "org.newsgraph";

        @Override
        public WorkspaceRepository getRepository() {
            return new WorkspaceRepository("unreleased");
        }

        @Override
        public @Nullable File findArtifact(Artifact artifact) {
            if (!artifact.getGroupId().equals(GROUP)) {
                return null;
            }
            return artifact.getExtension().equals("pom") ? pom : jar;
        }

        @Override
        public List<String> findVersions(Artifact artifact) {
            return List.of();
        }
    }
}
