package org.newsgraph;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Whoever embeds the library finds a comment at each public or protected member, and what each room is for. Exempt is what
 * inherits its comment, and the canonical constructor of a record, whose components the record's comment tells.
 */
class JavadocTest {
    private static final Path SOURCES = Path.of("src/main/java/org/newsgraph");
    private static final List<String> ROOMS =
            List.of("article", "source", "text", "entity", "relation", "graph", "ontology", "store", "export");

    @Test
    void everyPublicMemberOfTheLibraryHasAComment() throws IOException {
        assertThat(undocumented(files())).isEmpty();
    }

    @Test
    void everyRoomOfTheLibrarySaysWhatItIsFor() throws IOException {
        for (String room : ROOMS) {
            assertThat(Files.readString(SOURCES.resolve(room).resolve("package-info.java")))
                    .startsWith("/**");
        }
    }

    @Test
    void aMemberWithoutACommentIsFound() throws IOException {
        Path file = Files.createTempFile("Bare", ".java");
        try {
            Files.writeString(file, """
                    /** A type. */
                    public record Bare(int told) {
                        public Bare {}
                        @Override public String toString() { return ""; }
                        /** Told. */ public void said() {}
                        void hidden() {}
                        private record Inner() { public void hiddenToo() {} }
                        public static final int ONE = 1;
                        protected void two() {}
                        public enum Three { FOUR }
                        public interface Five { void six(); }
                    }
                    """);
            assertThat(undocumented(List.of(file)))
                    .extracting(place -> place.replaceFirst(".*: ", ""))
                    .containsExactlyInAnyOrder("ONE", "two", "Three", "FOUR", "Five", "six");
        } finally {
            Files.delete(file);
        }
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String room : ROOMS) {
            files.addAll(javaFiles(SOURCES.resolve(room)));
        }
        files.addAll(javaFiles(SOURCES));
        return files;
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static Set<String> undocumented(List<Path> files) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            Set<String> found = new TreeSet<>();
            for (CompilationUnitTree unit : task.parse()) {
                new PublicMembers(DocTrees.instance(task), found).scan(unit, null);
            }
            return found;
        }
    }

    /** Collects the public members without a comment; what is within a type that is not public, is not public. */
    private static final class PublicMembers extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final DocTrees docs;
        private final Set<String> found;

        PublicMembers(DocTrees docs, Set<String> found) {
            this.docs = docs;
            this.found = found;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
            if (isVisible(type.getModifiers())) {
                require(type.getSimpleName().toString());
                return super.visitClass(type, null);
            }
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
            if (isVisible(method.getModifiers()) && !inherits(method) && !isCompact(method)) {
                require(method.getName().toString());
            }
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree field, @Nullable Void unused) {
            if (isVisible(field.getModifiers())) {
                require(field.getName().toString());
            }
            return null;
        }

        private void require(String name) {
            if (docs.getDocComment(getCurrentPath()) == null) {
                Path file = Path.of(
                        getCurrentPath().getCompilationUnit().getSourceFile().toUri());
                long line = getCurrentPath()
                        .getCompilationUnit()
                        .getLineMap()
                        .getLineNumber(docs.getSourcePositions()
                                .getStartPosition(
                                        getCurrentPath().getCompilationUnit(),
                                        getCurrentPath().getLeaf()));
                found.add(file.getFileName() + ":" + line + ": " + name);
            }
        }

        private boolean isVisible(ModifiersTree modifiers) {
            TreePath around = Objects.requireNonNull(getCurrentPath().getParentPath());
            Set<Modifier> flags = modifiers.getFlags();
            boolean ofInterface =
                    around.getLeaf().getKind() == Tree.Kind.INTERFACE && !flags.contains(Modifier.PRIVATE);
            return ofInterface || flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED);
        }

        private static boolean inherits(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
        }

        /** A compact constructor, the only kind of method whose body comes before any bracket. */
        private boolean isCompact(MethodTree method) {
            CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
            int begin = (int) docs.getSourcePositions().getStartPosition(unit, method);
            try {
                String source = unit.getSourceFile().getCharContent(true).toString();
                int brace = source.indexOf('{', begin);
                int bracket = source.indexOf('(', begin);
                return brace >= 0 && (bracket < 0 || brace < bracket);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
