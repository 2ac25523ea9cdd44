package org.newsgraph.source;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.newsgraph.source.SourceException.Reason;

/** A request that got no reply, or one that cannot be read. */
record Failure(SourceException why, boolean passing) implements Outcome {
    private static final String LATER = "; try again later";
    private static final String CHECK = "; check the address and the network";

    static Failure of(URI address, IOException e) {
        return switch (e) {
            case CheckedResolver.RefusedAddress refused -> refused(address, refused);
            case ContentException content -> lasting(address, content.reason(), content.what(), e);
            case MessageConstraintException large ->
                lasting(address, Reason.TOO_LARGE, "the answer's header is too large" + ContentException.SAVE, e);
            case UnknownHostException unknown ->
                passing(address, Reason.NETWORK, "the host name is not known" + CHECK, e);
            case ConnectTimeoutException slow -> passing(address, Reason.TIMEOUT, "no connection in time" + LATER, e);
            case SocketTimeoutException slow -> lasting(address, Reason.TIMEOUT, "the server fell silent" + LATER, e);
            case ConnectException down -> passing(address, Reason.NETWORK, "no connection" + CHECK, e);
            case SSLException tls ->
                lasting(address, Reason.NETWORK, "no secure connection" + because(e) + "; check the certificate", e);
            case ClientProtocolException odd ->
                lasting(address, Reason.SERVER, "the answer is not HTTP" + because(e) + "; check the address", e);
            default -> passing(address, Reason.NETWORK, "broken off" + because(e) + LATER, e);
        };
    }

    static Failure deadline(URI address, Duration limit) {
        String time = limit.toSeconds() > 0 ? limit.toSeconds() + " s" : limit.toMillis() + " ms";
        String what = "not done after " + time + ", the limit for one request" + LATER;
        return new Failure(new SourceException(Reason.TIMEOUT, named(address, what)), false);
    }

    private static Failure refused(URI address, CheckedResolver.RefusedAddress e) {
        String what = "leads to " + e.what() + ", refused for safety; allow private addresses if it is meant";
        return lasting(address, Reason.REFUSED, what, e);
    }

    private static Failure lasting(URI address, Reason reason, String what, IOException e) {
        return new Failure(new SourceException(reason, named(address, what), e), false);
    }

    private static Failure passing(URI address, Reason reason, String what, IOException e) {
        return new Failure(new SourceException(reason, named(address, what), e), true);
    }

    private static String named(URI address, String what) {
        return Addresses.shown(address.toString()) + ": " + what;
    }

    private static String because(IOException e) {
        return " (" + ContentException.reason(e) + ")";
    }
}
