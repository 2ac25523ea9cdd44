package org.newsgraph.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.newsgraph.source.SourceException.Reason;

/** A text sitemap: an address a line. */
final class AddressList {
    private AddressList() {}

    static List<Item> items(String name, byte[] bytes, ResourceHandler handler) {
        List<Item> items = new ArrayList<>();
        int number = 0;
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\\R", -1)) {
            number++;
            String link = line.replace("\uFEFF", "").strip();
            URI address = Links.of(null, link);
            if (address != null) {
                items.add(Item.of(address, Told.NOTHING));
            } else if (!link.isEmpty()) {
                String place = name + ":" + number;
                handler.failure(
                        place,
                        new SourceException(
                                Reason.BROKEN, place + ": no address: " + Faults.shortened(link) + "; one a line"));
            }
        }
        return items;
    }
}
