package org.newsgraph.server;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code /metrics}: how the server is doing, for Prometheus. Nothing of it tells what was asked for or by whom. */
final class Metrics implements AutoCloseable {
    private static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "DELETE", "OPTIONS");
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(30)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final AtomicInteger queries = new AtomicInteger();
    private final Routes routes;

    /** @param counts of what is served */
    Metrics(Routes routes, Supplier<Counts> counts) {
        this.routes = routes;
        collections.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        gauge("newsgraph.queries.running", "Queries that are being answered", queries::get);
        gauge(
                "newsgraph.store.articles",
                "Articles that are served",
                () -> counts.get().articles());
        gauge(
                "newsgraph.store.facts",
                "Facts that are served",
                () -> counts.get().facts());
    }

    private void gauge(String name, String about, Supplier<Number> value) {
        Gauge.builder(name, value).description(about).register(registry);
    }

    /** A request was answered. */
    void count(String method, String path, int status, Duration taken) {
        Timer.builder("newsgraph.http.requests")
                .description("Requests that were answered")
                .tags("method", METHODS.contains(method) ? method : "other", "route", routes.nameOf(path))
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(taken);
        String reason = reason(status);
        if (reason != null) {
            Counter.builder("newsgraph.http.refused")
                    .description("Requests that were refused")
                    .tag("reason", reason)
                    .register(registry)
                    .increment();
        }
    }

    /** Null when an answer is none of a refusal. */
    private static @Nullable String reason(int status) {
        return switch (status) {
            case 400, 405, 406, 415, 422 -> "not_understood";
            case 401 -> "no_login";
            case 403 -> "not_allowed";
            case 408 -> "too_slow";
            case 413, 414, 431 -> "too_large";
            case 421 -> "unknown_host";
            case 429 -> "too_many";
            case 503 -> "too_long_or_busy";
            default -> null;
        };
    }

    /** Counts the queries that run. */
    Filter running() {
        return (request, response, chain) -> {
            boolean query = request instanceof HttpServletRequest http && asksQuery(http.getRequestURI());
            queries.addAndGet(query ? 1 : 0);
            try {
                chain.doFilter(request, response);
            } finally {
                queries.addAndGet(query ? -1 : 0);
            }
        };
    }

    private static boolean asksQuery(String path) {
        return path.equals("/sparql") || path.startsWith("/queries/");
    }

    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(TYPE);
        registry.scrape(response.getOutputStream(), TYPE);
    }

    @Override
    public void close() {
        collections.close();
        registry.close();
    }
}
