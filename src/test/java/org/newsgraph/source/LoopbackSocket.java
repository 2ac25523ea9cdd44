package org.newsgraph.source;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** Connects to this machine only, so that no fault of ours lets a test knock at another's door. */
final class LoopbackSocket extends Socket {
    private LoopbackSocket() {
        super(Proxy.NO_PROXY);
    }

    static Socket create(@Nullable Proxy ignored) {
        return new LoopbackSocket();
    }

    @Override
    public void connect(SocketAddress address, int timeout) throws IOException {
        if (!((InetSocketAddress) address).getAddress().isLoopbackAddress()) {
            throw new AssertionError(address + " was to be connected to; it must be refused before");
        }
        super.connect(address, timeout);
    }
}
