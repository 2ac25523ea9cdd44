package org.newsgraph.access;

import java.time.Duration;

/** What became of the credentials of a request. */
public sealed interface Login {
    /** There were none. */
    record Anonymous() implements Login {}

    /** They prove a user. */
    record Proven(User user) implements Login {}

    /** They prove nobody. */
    record Wrong() implements Login {}

    /** They were not looked at: too many wrong ones came before. */
    record Refused(Duration pause) implements Login {}
}
