package org.newsgraph.text;

/** Analyses the text of its arguments and prints it. */
final class DumpText {
    private DumpText() {}

    public static void main(String[] args) throws java.io.IOException {
        String text = args.length > 0
                ? String.join(" ", args)
                : new String(System.in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        for (Sentence sentence : Shared.german(text).sentences()) {
            System.out.println(Dump.of(sentence));
        }
    }
}
