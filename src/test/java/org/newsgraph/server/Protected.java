package org.newsgraph.server;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.newsgraph.access.PasswordHash;
import org.newsgraph.access.Role;
import org.newsgraph.access.TokenDigest;
import org.newsgraph.access.User;
import org.newsgraph.access.Users;
import org.newsgraph.ontology.Knowledge;
import org.newsgraph.site.Grounding;
import org.newsgraph.store.QueryCatalogue;
import org.newsgraph.store.SampleData;
import org.newsgraph.store.StoreException;

/** Servers of the sample with users: each role once, the reader with a password. */
final class Protected {
    static final String READER = "vier Woerter, die keiner raet";
    static final String WRITER = "ng_schreibt-im-Test-0123";
    static final String ADMIN = "ng_verwaltet-im-Test-0123";
    static final Users USERS = new Users(List.of(
            new User("lena", Set.of(Role.READER), PasswordHash.of(READER)),
            new User("desk", Set.of(Role.WRITER), TokenDigest.of(WRITER)),
            new User("ops", Set.of(Role.ADMIN), TokenDigest.of(ADMIN))));
    static final Protection WITH_USERS = Protection.READ_ONLY.withUsers(() -> USERS);

    private Protected() {}

    /** Takes every article, and keeps what was done to the graph. */
    record Changes(List<String> all) implements Ingest {
        @Override
        public Added add(Posted posted) {
            all.add("added");
            return new Added(
                    List.of(new Addition("https://blatt.example/neu", State.CREATED, List.of())), List.of(), List.of());
        }

        @Override
        public boolean retract(String article) {
            all.add("retracted " + article);
            return true;
        }
    }

    static TestServer of(Protection protection) {
        return of(protection, new ArrayList<>(), ServerOptions.onPort(0));
    }

    static TestServer of(Protection protection, List<String> changes, ServerOptions options) {
        return of(protection, new Changes(changes), options);
    }

    /** A server whose store takes no change. */
    static TestServer refusing(StoreException refusal) {
        Ingest refusing = new Ingest() {
            @Override
            public Added add(Posted posted) {
                throw refusal;
            }

            @Override
            public boolean retract(String article) {
                throw refusal;
            }
        };
        return of(WITH_USERS, refusing, ServerOptions.onPort(0));
    }

    private static TestServer of(Protection protection, Ingest ingest, ServerOptions options) {
        Writing writing = new Writing(ingest, 1_000);
        NewsServer server = new NewsServer(
                        SampleData.load(),
                        Knowledge.bundled(),
                        QueryCatalogue.bundled(),
                        options,
                        new Offer(null, Grounding.NONE, List.of(), writing, protection))
                .start();
        return new TestServer(server, HttpClient.newHttpClient());
    }

    static String bearer(String token) {
        return "Bearer " + token;
    }

    static String basic(String name, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
    }
}
