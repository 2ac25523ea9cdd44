package org.newsgraph.server;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.site.Assets;
import org.newsgraph.site.Language;
import org.newsgraph.site.Reader;
import org.newsgraph.site.Site;

/** The pages of the site at their addresses, and what they load. */
final class SitePages {
    private static final String STATIC = "/static/";
    private static final String WEBJARS = "/webjars/";
    private static final String LANGUAGE = "language";

    private final Site site;
    private final @Nullable URI publicUrl;

    /** @param publicUrl where people find the server when a proxy stands before it, or null */
    SitePages(Site site, @Nullable URI publicUrl) {
        this.site = site;
        this.publicUrl = publicUrl;
    }

    void addTo(Routes routes) {
        routes.at("/", (request, response) -> sendHtml(response, site.start(reader(request), origin(request))))
                .at("/language", SitePages::switchLanguage)
                .below(STATIC, (request, response) -> {
                    String name = request.getRequestURI().substring(STATIC.length());
                    send(name, Assets::own, "max-age=300", request, response);
                })
                .below(WEBJARS, (request, response) -> {
                    String name = request.getRequestURI().substring(WEBJARS.length());
                    send(name, Assets::library, "max-age=31536000, immutable", request, response);
                });
    }

    /** Scheme, host and port as people find them, or else as the request has them. */
    private String origin(HttpServletRequest request) {
        if (publicUrl != null) {
            return publicUrl.getScheme() + "://" + publicUrl.getAuthority();
        }
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length());
    }

    /** The language of the cookie or else of the browser, and the address asked for. */
    static Reader reader(HttpServletRequest request) {
        String query = request.getQueryString();
        return new Reader(language(request), request.getRequestURI() + (query == null ? "" : "?" + query));
    }

    static Language language(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(LANGUAGE))
                .flatMap(cookie -> Language.of(cookie.getValue()).stream())
                .findFirst()
                .orElseGet(() -> Language.accepted(request.getHeader("Accept-Language")));
    }

    /** {@code /language?to=de&back=/…}: remembers the language and shows the page again. */
    private static void switchLanguage(HttpServletRequest request, HttpServletResponse response) {
        Language to = Language.of(request.getParameter("to"))
                .orElseThrow(() ->
                        new Refusal(400, "language '" + request.getParameter("to") + "' is not served; take de or en"));
        Cookie cookie = new Cookie(LANGUAGE, to.tag());
        cookie.setPath("/");
        cookie.setMaxAge(365 * 24 * 60 * 60);
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
        response.setHeader("Location", back(request.getParameter("back")));
        response.setStatus(303);
    }

    /** A path of this site and nothing else, so that no link leads through here to another. */
    private static String back(String wanted) {
        boolean here = wanted != null && wanted.matches("/(?![/\\\\])[\\x21-\\x7e]*");
        return here ? wanted : "/";
    }

    private static void send(
            String name,
            Function<String, Optional<InputStream>> assets,
            String caching,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Refusal nothing = new Refusal(404, "nothing is served at " + request.getRequestURI() + "; / names what is");
        String type = Assets.mediaType(name).orElseThrow(() -> nothing);
        try (InputStream in = assets.apply(name).orElseThrow(() -> nothing)) {
            response.setContentType(type);
            response.setHeader("Cache-Control", caching);
            in.transferTo(response.getOutputStream());
        }
    }

    /** Sends a page. */
    static void sendHtml(HttpServletResponse response, String html) throws IOException {
        response.setContentType("text/html; charset=utf-8");
        response.getOutputStream().write(html.getBytes(StandardCharsets.UTF_8));
    }
}
