package org.newsgraph.server;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Collections;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.newsgraph.access.Login;
import org.newsgraph.access.Logins;
import org.newsgraph.access.Role;
import org.newsgraph.access.User;

/** Decides whose requests are answered: by the host they name, the page they come from, and the user they prove. */
final class Admission {
    /** Attribute of a request: the name of whoever has logged in. */
    static final String USER = "org.newsgraph.user";

    /** Attribute of a request: the address of whoever sent it. */
    static final String CLIENT = "org.newsgraph.client";

    static final String METRICS = "/metrics";
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final String HEALTH = "/health";

    private final Protection protection;
    private final String listening;
    private final Logins logins;

    /** @param listening the address the server listens on */
    Admission(Protection protection, String listening) {
        this.protection = protection;
        this.listening = listening;
        this.logins = new Logins(protection.users());
    }

    boolean isPrivate() {
        return protection.isPrivate();
    }

    /** @throws Refusal when the request names a host that is not this server's */
    void checkHost(HttpServletRequest request) {
        String host = request.getServerName();
        if (!protection.exposure().knows(host, listening)) {
            throw new Refusal(
                    421, "this server is not known as the host that was asked for; who runs it can give --allow-host");
        }
    }

    /**
     * Lets the request's user in, or not.
     *
     * @throws Refusal when it is to be refused; the response has the headers for it
     */
    void check(HttpServletRequest request, HttpServletResponse response) {
        String client = protection
                .exposure()
                .client(request.getRemoteAddr(), Collections.list(request.getHeaders("X-Forwarded-For")));
        request.setAttribute(CLIENT, client);
        Role role = needed(request);
        if (role == Role.WRITER) {
            checkOrigin(request);
        }
        boolean metrics = role == Role.ADMIN;
        if (metrics && !logins.users().anyMay(Role.ADMIN)) {
            checkLoopback(request);
            role = protection.isPrivate() ? Role.READER : null;
        }
        if (role != null) {
            checkUser(role, client, request, response);
        }
    }

    /** Null when all may. */
    private @Nullable Role needed(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.equals(METRICS)) {
            return Role.ADMIN;
        }
        if (!READING.contains(request.getMethod()) && !path.equals("/sparql")) {
            return Role.WRITER;
        }
        return protection.isPrivate() && !path.equals(HEALTH) ? Role.READER : null;
    }

    private void checkUser(Role role, String client, HttpServletRequest request, HttpServletResponse response) {
        switch (logins.check(request.getHeader("Authorization"), client)) {
            case Login.Proven proven -> admit(proven.user(), role, request, response);
            case Login.Anonymous anonymous -> {
                challenge(response, "");
                throw new Refusal(
                        401,
                        what(role) + " needs a login; send Authorization: Bearer TOKEN, or a user's name and password");
            }
            case Login.Wrong wrong -> {
                challenge(response, ", error=\"invalid_token\"");
                throw new Refusal(
                        401,
                        "the token, or name and password, is not known here; send Authorization: Bearer TOKEN, or a user's name and password");
            }
            case Login.Refused refused -> {
                long seconds = Math.max(1, refused.pause().toSeconds());
                close(response);
                response.setHeader("Retry-After", Long.toString(seconds));
                throw new Refusal(429, "too many wrong logins; wait " + seconds + " s");
            }
        }
    }

    private static void admit(User user, Role role, HttpServletRequest request, HttpServletResponse response) {
        request.setAttribute(USER, user.name());
        if (!user.may(role)) {
            close(response);
            throw new Refusal(
                    403, "user " + user.name() + " is no " + role.label() + "; who runs this server can change that");
        }
    }

    private static String what(Role role) {
        return switch (role) {
            case READER -> "reading here";
            case WRITER -> "changing the graph";
            case ADMIN -> METRICS;
        };
    }

    private static void challenge(HttpServletResponse response, String error) {
        close(response);
        response.addHeader("WWW-Authenticate", "Bearer realm=\"newsgraph\"" + error);
        response.addHeader("WWW-Authenticate", "Basic realm=\"newsgraph\", charset=\"UTF-8\"");
    }

    /** Its body is never read. */
    private static void close(HttpServletResponse response) {
        response.setHeader("Connection", "close");
    }

    /** Nobody's page but ours changes anything: a browser may have the password of whoever looks at another. */
    private void checkOrigin(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String origin = request.getHeader("Origin");
        boolean foreignSite = site != null && !site.equals("same-origin") && !site.equals("none");
        if (foreignSite || (origin != null && !isOwn(origin, request))) {
            throw new Refusal(
                    403, "a page of another site asks to change the graph; do it from this one or from a program");
        }
    }

    private boolean isOwn(String origin, HttpServletRequest request) {
        URI publicUrl = protection.exposure().publicUrl();
        String host = origin.replaceFirst("^https?://", "");
        return !host.equals(origin)
                && (host.equalsIgnoreCase(request.getHeader("Host"))
                        || (publicUrl != null && host.equalsIgnoreCase(publicUrl.getAuthority())));
    }

    /** What a proxy passes on comes from this machine only by its address. */
    private static void checkLoopback(HttpServletRequest request) {
        boolean passedOn = Stream.of("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via")
                .anyMatch(name -> request.getHeader(name) != null);
        if (passedOn
                || !Exposure.isLoopback(request.getRemoteAddr())
                || !Exposure.isLoopback(request.getServerName())) {
            throw new Refusal(
                    403, METRICS + " is for this machine alone; give a user the role admin with 'newsgraph user add'");
        }
    }
}
