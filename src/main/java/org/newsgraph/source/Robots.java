package org.newsgraph.source;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.newsgraph.source.SourceException.Reason;

/** What the robots.txt of each site allows, as RFC 9309 reads it; fetched once. */
final class Robots {
    /** RFC 9309, 2.5: at least 500 KiB are read. */
    static final int LARGEST = 500 << 10;

    private static final Set<Reason> HOST = Set.of(Reason.REFUSED, Reason.NETWORK);

    private final Map<String, Site> sites = new ConcurrentHashMap<>();
    private final Loader loader;

    Robots(Loader loader) {
        this.loader = loader;
    }

    /** Gets a robots.txt, redirects followed. */
    interface Loader {
        Reply load(URI address) throws InterruptedException;
    }

    /**
     * Passes when a page may be fetched.
     *
     * @return the Crawl-delay of its site, or zero
     * @throws SourceException when it may not, or when nobody knows because robots.txt cannot be had
     */
    Duration check(URI page) throws InterruptedException {
        String site = page.getScheme() + "://" + page.getRawAuthority();
        BaseRobotRules rules = sites.computeIfAbsent(site, Site::new).rules(page);
        if (!rules.isAllowed(page.toString())) {
            throw new SourceException(
                    Reason.DISALLOWED,
                    Addresses.shown(page.toString()) + ": " + site
                            + "/robots.txt does not allow it; save the page and give the file");
        }
        return Duration.ofMillis(Math.max(0, rules.getCrawlDelay()));
    }

    /** One scheme, host and port. */
    private final class Site {
        private final URI file;
        private final ReentrantLock loading = new ReentrantLock();
        private @Nullable BaseRobotRules rules;
        private @Nullable SourceException failure;

        Site(String site) {
            this.file = URI.create(site + "/robots.txt");
        }

        BaseRobotRules rules(URI page) throws InterruptedException {
            loading.lockInterruptibly();
            try {
                if (rules == null && failure == null) {
                    load();
                }
                if (failure != null) {
                    throw failed(page, failure);
                }
                return Objects.requireNonNull(rules);
            } finally {
                loading.unlock();
            }
        }

        private void load() throws InterruptedException {
            try {
                rules = read(loader.load(file));
            } catch (SourceException e) {
                // A redirect without end, which RFC 9309 lets count as a missing file.
                if (e.reason() == Reason.SERVER) {
                    rules = new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
                } else {
                    failure = e;
                }
            }
        }

        private SourceException failed(URI page, SourceException why) {
            String what = String.valueOf(why.getMessage());
            String named = file + ": ";
            // The host is at fault, so the file need not be named.
            boolean host = HOST.contains(why.reason()) && what.startsWith(named);
            String told = host ? what.substring(named.length()) : "not fetched without its robots.txt; " + what;
            return new SourceException(why.reason(), Addresses.shown(page.toString()) + ": " + told, why);
        }

        private BaseRobotRules read(Reply reply) {
            if (reply.status() >= 500) {
                String what = "the server answers " + reply.status() + "; try again later";
                throw new SourceException(Reason.DISALLOWED, file + ": " + what);
            }
            if (!reply.hasContent()) {
                return new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
            }
            // A long Crawl-delay forbids nothing, it is cut where it is kept.
            return new SimpleRobotRulesParser(Long.MAX_VALUE, 0)
                    .parseContent(file.toString(), reply.body(), "text/plain", List.of(FetchOptions.AGENT));
        }
    }
}
