package org.newsgraph.spark;

import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.newsgraph.source.Reach;
import org.newsgraph.source.Sources;
import scala.Tuple2;

/** Files become what they hold: pages, texts, lines of JSON and records of web archives, by what the files hold. */
record FileReading(Engine engine, Broadcast<SerializableConfiguration> hadoop)
        implements FlatMapFunction<List<InputFile>, Tuple2<Key, Arrival>> {
    @Override
    public Iterator<Tuple2<Key, Arrival>> call(List<InputFile> files) {
        Sources sources = new Sources(InputStream.nullInputStream(), Sources.noWeb(), Reach.STANDARD);
        HandOver<Tuple2<Key, Arrival>> found =
                new HandOver<>("reading files", taker -> files.forEach(file -> read(sources, file, taker)));
        TaskContext task = TaskContext.get();
        if (task != null) {
            task.addTaskCompletionListener((TaskCompletionListener) ended -> found.close());
        }
        return found;
    }

    private void read(Sources sources, InputFile file, Consumer<Tuple2<Key, Arrival>> taker) {
        Path path = new Path(file.path());
        sources.read(
                file.path(),
                () -> path.getFileSystem(hadoop.value().value()).open(path),
                new Arrivals(engine.newsgraph(), file.place(), 0, taker));
    }
}
