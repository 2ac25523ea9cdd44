package org.newsgraph.source;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What was told of an input, kept. */
final class Collected implements ResourceHandler {
    final List<Resource> resources = new ArrayList<>();
    final List<SourceException> failures = new ArrayList<>();
    final List<String> failed = new ArrayList<>();
    final List<String> notes = new ArrayList<>();
    int expected;

    static Collected of(String input, Web web, Reach reach) {
        return read(input, new byte[0], web, reach);
    }

    static Collected ofStandardInput(String content, Web web) {
        return ofStandardInput(content.getBytes(StandardCharsets.UTF_8), web);
    }

    static Collected ofStandardInput(byte[] content, Web web) {
        return read("-", content, web, Reach.STANDARD);
    }

    private static Collected read(String input, byte[] standardInput, Web web, Reach reach) {
        Collected collected = new Collected();
        new Sources(new ByteArrayInputStream(standardInput), web, reach).read(input, collected);
        return collected;
    }

    @Override
    public void resource(Resource resource) {
        resources.add(resource);
    }

    @Override
    public void failure(String source, SourceException failure) {
        failed.add(source);
        failures.add(failure);
    }

    @Override
    public void expect(int parts) {
        expected += parts;
    }

    @Override
    public void note(String message) {
        notes.add(message);
    }

    List<String> names() {
        return resources.stream().map(Resource::name).toList();
    }

    List<String> messages() {
        return failures.stream().map(e -> String.valueOf(e.getMessage())).toList();
    }

    String text(int index) {
        return new String(resources.get(index).bytes(), StandardCharsets.UTF_8);
    }
}
