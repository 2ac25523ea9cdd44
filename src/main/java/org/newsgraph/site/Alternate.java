package org.newsgraph.site;

/**
 * A page's content in another form.
 *
 * @param name of the form, as {@code format=} takes it
 * @param mediaType of the form
 */
public record Alternate(String href, String name, String mediaType) {}
