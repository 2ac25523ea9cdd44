package org.newsgraph.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A file to be read.
 *
 * @param place among all files, in the order of the inputs
 * @param path with the scheme of its file system
 * @param length in bytes
 */
record InputFile(int place, String path, long length) implements Serializable {
    /** What a task reads at most, unless a single file is larger. */
    private static final long TASK = 64L << 20;

    /** What opening a file costs, in bytes that could be read in that time. */
    private static final long OPENING = 1L << 20;

    boolean isParquet() {
        return path.endsWith(".parquet");
    }

    /** Files that one task is to read: many small ones, or a large one. */
    static List<List<InputFile>> tasks(List<InputFile> files) {
        List<List<InputFile>> tasks = new ArrayList<>();
        List<InputFile> task = new ArrayList<>();
        long size = 0;
        for (InputFile file : files) {
            long cost = file.length + OPENING;
            if (!task.isEmpty() && size + cost > TASK) {
                tasks.add(task);
                task = new ArrayList<>();
                size = 0;
            }
            task.add(file);
            size += cost;
        }
        tasks.add(task);
        return tasks;
    }
}
