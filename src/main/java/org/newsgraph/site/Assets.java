package org.newsgraph.site;

import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Style sheets, scripts and pictures that pages load: our own, and those of libraries (WebJars). */
public final class Assets {
    private static final String OWN = "/org/newsgraph/site/static/";
    private static final String LIBRARIES = "/META-INF/resources/webjars/";
    private static final Pattern NAME = Pattern.compile("[\\w@.-]+(/[\\w@.-]+)*");
    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json");
    /** Libraries that pages use; others on the class path are not served. */
    private static final List<String> SERVED =
            List.of("cytoscape/", "cytoscape-fcose/", "cose-base/", "layout-base/", "zazuko__yasgui/");

    private Assets() {}

    /** One of our own by name. */
    public static Optional<InputStream> own(String name) {
        return isSafe(name) ? Optional.ofNullable(open(OWN + name)) : Optional.empty();
    }

    /** One of a library, by {@code cytoscape/3.33.1/dist/cytoscape.min.js}. */
    public static Optional<InputStream> library(String name) {
        boolean served = isSafe(name) && SERVED.stream().anyMatch(name::startsWith);
        return served ? Optional.ofNullable(open(LIBRARIES + name)) : Optional.empty();
    }

    /** By its ending; empty for what is not served. */
    public static Optional<String> mediaType(String name) {
        return Optional.ofNullable(
                MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT)));
    }

    private static boolean isSafe(String name) {
        return NAME.matcher(name).matches() && !name.contains("..");
    }

    private static @Nullable InputStream open(String path) {
        return Assets.class.getResourceAsStream(path);
    }
}
