package org.newsgraph.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ContentTest {
    @Property(tries = 300)
    void anyBytesAreBrokenOrContent(@ForAll byte[] sent) {
        for (String coding : new String[] {"gzip", "deflate", "br"}) {
            Throwable e = catchThrowable(() -> Content.atMost(10_000).read(new ByteArrayInputStream(sent), coding));
            assertThat(e == null || e instanceof ContentException).as("%s", e).isTrue();
        }
    }
}
