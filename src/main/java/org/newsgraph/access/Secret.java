package org.newsgraph.access;

/** What proves a user, as it is kept: nobody can read from it what is to be shown. */
public sealed interface Secret permits TokenDigest, PasswordHash {
    /** As it stands in a file; the same secret has the same text. */
    String text();

    /**
     * A secret from its text.
     *
     * @throws AccessException when it is no secret that is kept so
     */
    static Secret parse(String text) {
        return switch (text.split("\\$", 2)[0]) {
            case TokenDigest.SCHEME -> TokenDigest.parse(text);
            case PasswordHash.SCHEME -> PasswordHash.parse(text);
            default ->
                throw new AccessException("the secret is neither " + TokenDigest.SCHEME + " nor " + PasswordHash.SCHEME
                        + "; 'newsgraph user add' makes one");
        };
    }
}
