package org.newsgraph.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The templates of {@code src/main/jte}, which the build makes classes of; they escape what they are given. */
final class Templates {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, Templates.class.getClassLoader(), "org.newsgraph.site");

    private Templates() {}

    /** A page: a template with the parameters {@code frame} and {@code page}. */
    static String page(String name, Frame frame, Object page) {
        return render(name, Map.of("frame", frame, "page", page));
    }

    static String render(String name, Map<String, Object> parameters) {
        StringOutput output = new StringOutput();
        ENGINE.render(name + ".jte", parameters, output);
        return output.toString();
    }
}
