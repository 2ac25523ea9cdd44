package org.newsgraph.access;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Something by name, in bounded memory: what nobody has asked for longest is forgotten first. Guard it with a lock. */
final class Recent<V> extends LinkedHashMap<String, V> {
    private final int most;

    Recent(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.@Nullable Entry<String, V> eldest) {
        return size() > most;
    }
}
