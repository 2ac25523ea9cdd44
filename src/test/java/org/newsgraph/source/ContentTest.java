package org.newsgraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ContentTest {
    /** Gzip data may be many members, each of which may be empty. */
    @Test
    void muchThatIsNothingIsTooLarge() {
        ByteArrayOutputStream members = new ByteArrayOutputStream();
        for (int i = 0; i < 2000; i++) {
            members.writeBytes(PlayedWeb.gzip(new byte[0]));
        }
        InputStream sent = new ByteArrayInputStream(members.toByteArray());
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> Content.atMost(10_000).read(sent, "gzip"))
                .withMessageContaining("larger than 10000 bytes");
    }

    @Property(tries = 300)
    void anyBytesAreBrokenOrContent(@ForAll byte[] sent) {
        for (String coding : new String[] {"gzip", "deflate", "br"}) {
            Throwable e = catchThrowable(() -> Content.atMost(10_000).read(new ByteArrayInputStream(sent), coding));
            assertThat(e == null || e instanceof ContentException).as("%s", e).isTrue();
        }
    }
}
