package org.newsgraph.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A text sitemap: an address a line. */
final class AddressList {
    private AddressList() {}

    static List<Item> items(String name, byte[] bytes, ResourceHandler handler) {
        List<Item> items = new ArrayList<>();
        int number = 0;
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\\R", -1)) {
            number++;
            String link = line.replace("\uFEFF", "").strip();
            if (!link.isEmpty()) {
                add(items, name + ":" + number, link, handler);
            }
        }
        return items;
    }

    private static void add(List<Item> items, String place, String link, ResourceHandler handler) {
        try {
            items.add(Item.of(Addresses.parse(link), Told.NOTHING));
        } catch (SourceException e) {
            handler.failure(place, Faults.at(place, e));
        }
    }
}
