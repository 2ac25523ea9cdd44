package org.newsgraph.bench;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.newsgraph.store.LoadListener;
import org.newsgraph.store.LoadStage;

/** Tells loading from deriving, which follows it in one call. */
final class LoadTimes implements LoadListener {
    private final BenchListener listener;
    private final Meter loading = new Meter();
    private @Nullable StageFigure loaded;
    private @Nullable Meter deriving;

    /** Loading begins now. */
    LoadTimes(BenchListener listener) {
        this.listener = listener;
    }

    @Override
    public void at(LoadStage stage, long done, long total) {
        if (stage == LoadStage.DERIVING && deriving == null) {
            loaded = loading.stop("load", 0, "quad");
            deriving = new Meter();
        }
        listener.at(stage.name().toLowerCase(Locale.ROOT), done, total);
    }

    /** What loading took; deriving, too, when nothing was derived. */
    StageFigure loaded() {
        return loaded == null ? loading.stop("load", 0, "quad") : loaded;
    }

    /** What deriving took, which ends now. */
    StageFigure derived(long articles) {
        return (deriving == null ? new Meter() : deriving).stop("derive", articles, "article");
    }
}
