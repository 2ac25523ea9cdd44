package org.newsgraph.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SchemePortResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.DefaultHttpClientConnectionOperator;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.io.DetachedSocketFactory;
import org.apache.hc.client5.http.io.HttpClientConnectionOperator;
import org.apache.hc.client5.http.routing.RoutingSupport;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.config.RegistryBuilder;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.io.Closer;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One request, one outcome, within the limits: no redirects, no retries, no cookies, no proxy. */
final class Transport implements AutoCloseable {
    private static final int CONNECTIONS = 128;
    private static final Http1Config HEADER_LIMITS = Http1Config.custom()
            .setMaxLineLength(1 << 14)
            .setMaxHeaderCount(200)
            .build();
    /** Fields that have one value; a further one is a server's mistake. */
    private static final Set<String> SINGLE =
            Set.of("content-type", "location", "etag", "last-modified", "retry-after");

    private static final String ACCEPT = "text/html, application/xhtml+xml, application/rss+xml;q=0.9, "
            + "application/atom+xml;q=0.9, application/feed+json;q=0.9, application/xml;q=0.9, */*;q=0.8";

    private final FetchOptions.Limits limits;
    private final CloseableHttpClient client;
    /** A thread a request, because neither a name's look-up nor a socket can be interrupted. */
    private final ExecutorService workers = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("fetch-", 0).factory());

    Transport(FetchOptions options, DnsResolver names, DetachedSocketFactory sockets) {
        this.limits = options.limits();
        this.client = client(options, new CheckedResolver(names, options.allowed()), sockets);
    }

    /** A socket that connects to the checked address itself, also where the JVM is set to go through a SOCKS proxy. */
    static Socket direct(@Nullable Proxy ignored) {
        return new Socket(Proxy.NO_PROXY);
    }

    /**
     * Sends a GET request and waits for its outcome, at most until the deadline.
     *
     * @param fields further ones for the header
     */
    Outcome send(URI address, Map<String, String> fields, Content content) throws InterruptedException {
        HttpGet request = new HttpGet(address);
        fields.forEach(request::setHeader);
        Future<Outcome> outcome = workers.submit(() -> exchange(address, request, content));
        try {
            return outcome.get(limits.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Failure.deadline(address, limits.deadline());
        } catch (ExecutionException e) {
            throw new IllegalStateException(address + ": " + e.getCause(), e);
        } finally {
            request.abort();
        }
    }

    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        workers.shutdownNow();
    }

    private Outcome exchange(URI address, HttpGet request, Content content) {
        ClassicHttpResponse response = null;
        try {
            response = client.executeOpen(RoutingSupport.determineHost(request), request, null);
            return new Reply(address, response.getCode(), fields(response), body(response, content));
        } catch (HttpException e) {
            return Failure.of(address, new ClientProtocolException(e));
        } catch (IOException e) {
            return Failure.of(address, e);
        } finally {
            // Else closing would read an endless body to its end. A connection that was read to its end is kept.
            request.abort();
            Closer.closeQuietly(response);
        }
    }

    private static byte[] body(ClassicHttpResponse response, Content content) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null || !Reply.hasContent(response.getCode())) {
            return new byte[0];
        }
        if (content.refuses(entity.getContentLength())) {
            throw content.tooLarge();
        }
        // Closed with the response.
        InputStream sent = entity.getContent();
        return content.read(sent, fields(response).getOrDefault("content-encoding", ""));
    }

    private static Map<String, String> fields(ClassicHttpResponse response) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            String value = header.getValue() == null ? "" : header.getValue();
            fields.merge(name, value, (a, b) -> SINGLE.contains(name) ? a : a + ", " + b);
        }
        return fields;
    }

    private static CloseableHttpClient client(
            FetchOptions options, DnsResolver resolver, DetachedSocketFactory sockets) {
        return HttpClientBuilder.create()
                .setUserAgent(options.userAgent())
                .setDefaultHeaders(List.of(
                        new BasicHeader(HttpHeaders.ACCEPT, ACCEPT),
                        new BasicHeader(HttpHeaders.ACCEPT_LANGUAGE, "de, en;q=0.8, *;q=0.5"),
                        new BasicHeader(HttpHeaders.ACCEPT_ENCODING, ContentCoding.ACCEPTED)))
                .setConnectionManager(
                        connections(options.limits(), resolver, sockets).build())
                .setDefaultRequestConfig(requests(options.limits()))
                .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .build();
    }

    private static RequestConfig requests(FetchOptions.Limits limits) {
        return RequestConfig.custom()
                .setResponseTimeout(Timeout.of(limits.silence()))
                .setConnectionRequestTimeout(Timeout.of(limits.deadline()))
                .setAuthenticationEnabled(false)
                .setProtocolUpgradeEnabled(false)
                .build();
    }

    private static PoolingHttpClientConnectionManagerBuilder connections(
            FetchOptions.Limits limits, DnsResolver resolver, DetachedSocketFactory sockets) {
        return new Connections(sockets)
                .setDnsResolver(resolver)
                .setMaxConnTotal(CONNECTIONS)
                .setMaxConnPerRoute(CONNECTIONS)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(HEADER_LIMITS)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(Timeout.of(limits.silence()))
                        .setValidateAfterInactivity(TimeValue.ofMilliseconds(500))
                        .build());
    }

    /** The usual connections, over sockets of ours. */
    private static final class Connections extends PoolingHttpClientConnectionManagerBuilder {
        private final DetachedSocketFactory sockets;

        Connections(DetachedSocketFactory sockets) {
            this.sockets = sockets;
        }

        @Override
        protected HttpClientConnectionOperator createConnectionOperator(
                @Nullable SchemePortResolver ports, @Nullable DnsResolver names, TlsSocketStrategy tls) {
            return new DefaultHttpClientConnectionOperator(
                    sockets,
                    ports,
                    names,
                    RegistryBuilder.<TlsSocketStrategy>create()
                            .register("https", tls)
                            .build());
        }
    }
}
