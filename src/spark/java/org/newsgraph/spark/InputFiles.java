package org.newsgraph.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.newsgraph.source.Sources;

/** Finds the files of inputs: a file, a directory with all below it in sorted order, or a pattern of such. */
final class InputFiles {
    private final Configuration hadoop;

    InputFiles(Configuration hadoop) {
        this.hadoop = hadoop;
    }

    /**
     * All files in the order of the inputs.
     *
     * @throws SparkJobException when an input names none
     */
    List<InputFile> of(List<String> inputs) {
        List<InputFile> files = new ArrayList<>();
        for (String input : inputs) {
            List<FileStatus> found = found(input);
            if (found.isEmpty()) {
                throw new SparkJobException(input + ": no article files there; check the name");
            }
            for (FileStatus file : found) {
                files.add(new InputFile(files.size(), file.getPath().toString(), file.getLen()));
            }
        }
        return files;
    }

    private List<FileStatus> found(String input) {
        try {
            Path pattern = new Path(input);
            FileSystem files = pattern.getFileSystem(hadoop);
            FileStatus[] matches = files.globStatus(pattern);
            List<FileStatus> found = new ArrayList<>();
            for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
                found.addAll(match.isDirectory() ? below(files, match.getPath()) : List.of(match));
            }
            return found;
        } catch (IOException | IllegalArgumentException e) {
            throw new SparkJobException(input + ": cannot be read (" + e.getMessage() + "); check the name", e);
        }
    }

    private static List<FileStatus> below(FileSystem files, Path directory) throws IOException {
        List<FileStatus> found = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> all = files.listFiles(directory, true);
        while (all.hasNext()) {
            FileStatus file = all.next();
            if (isTaken(directory, file.getPath())) {
                found.add(file);
            }
        }
        found.sort(Comparator.comparing(file -> file.getPath().toString()));
        return found;
    }

    /** Files and folders whose names begin with a dot or an underscore are the bookkeeping of those who wrote the rest. */
    private static boolean isTaken(Path directory, Path file) {
        String within = directory.toUri().relativize(file.toUri()).getPath();
        boolean hidden =
                Arrays.stream(within.split("/")).anyMatch(part -> part.startsWith("_") || part.startsWith("."));
        return !hidden && (file.getName().endsWith(".parquet") || Sources.mayHoldArticles(file.getName()));
    }
}
