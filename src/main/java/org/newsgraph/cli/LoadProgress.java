package org.newsgraph.cli;

import java.util.Locale;
import org.newsgraph.store.LoadListener;
import org.newsgraph.store.LoadStage;

/** Shows how far a store is with what it does after articles are built. */
final class LoadProgress extends StageProgress<LoadStage> implements LoadListener {
    LoadProgress(Terminal terminal) {
        super(terminal);
    }

    @Override
    String noun(LoadStage stage) {
        return "quad";
    }

    @Override
    String words(LoadStage stage) {
        return stage.name().toLowerCase(Locale.ROOT);
    }
}
