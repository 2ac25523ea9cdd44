package org.newsgraph.browser;

import java.nio.file.Path;
import java.util.List;

/**
 * Pictures of every page, wide and narrow, light and dark, to be looked at:
 * {@code mvn -q -Pscore test-compile exec:exec -Dscore=browser.Screenshots -Ddata=DIR}. Further arguments are articles to show
 * in place of the bundled ones.
 */
final class Screenshots {
    private Screenshots() {}

    public static void main(String[] args) {
        Path folder = Path.of(args.length == 0 ? "target/screenshots" : args[0]);
        List<Path> articles = args.length < 2
                ? Addresses.articles()
                : List.of(args).subList(1, args.length).stream().map(Path::of).toList();
        try (Served served = Served.articles(articles);
                Browser browser = Browser.start("de").orElseThrow()) {
            for (String path : Addresses.OF_PAGES) {
                take(browser, served.url() + path, path, folder);
            }
        }
    }

    private static void take(Browser browser, String url, String path, Path folder) {
        String name = path.equals("/") ? "start" : path.substring(1).replaceAll("[^\\p{Alnum}]+", "-");
        for (int width : List.of(1280, 380)) {
            for (boolean dark : List.of(false, true)) {
                browser.size(width, 900).dark(dark).open(url).find("main h1");
                browser.picture(folder.resolve(name + "-" + width + (dark ? "-dark" : "") + ".png"), true);
            }
        }
    }
}
