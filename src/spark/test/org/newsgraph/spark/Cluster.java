package org.newsgraph.spark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A standalone Spark on loopback: a master and two workers of one core, processes of their own as in a real one. Ports are the
 * system's choice; closing ends every process.
 */
final class Cluster implements AutoCloseable {
    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");
    private static final Path SPARK = Path.of(System.getProperty("spark.home"));
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path folder;
    private final List<Process> processes = new ArrayList<>();
    private final String master;

    Cluster(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        start(
                "master",
                "org.apache.spark.deploy.master.Master",
                "--host",
                "127.0.0.1",
                "--port",
                "0",
                "--webui-port",
                "0");
        this.master = await(() -> found("master", "Starting Spark master at (spark://\\S+)"));
        for (String worker : List.of("worker-1", "worker-2")) {
            start(
                    worker,
                    "org.apache.spark.deploy.worker.Worker",
                    "--host",
                    "127.0.0.1",
                    "--port",
                    "0",
                    "--webui-port",
                    "0",
                    "--cores",
                    "1",
                    "--memory",
                    "1g",
                    "--work-dir",
                    folder.resolve(worker).toString(),
                    master);
            await(() -> found(worker, "(Successfully registered with master)"));
        }
    }

    /** Hands a job in; what it prints goes into a file. */
    Process submit(String name, List<String> settings, List<String> args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "--master",
                master,
                "--driver-memory",
                "512m",
                "--executor-memory",
                "1g",
                "--class",
                SparkMain.class.getName(),
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.ui.enabled=false"));
        settings.forEach(setting -> command.addAll(List.of("--conf", setting)));
        command.add(System.getProperty("spark.job"));
        command.addAll(args);
        return start(name, "org.apache.spark.deploy.SparkSubmit", command.toArray(String[]::new));
    }

    /** The processes that run tasks now. */
    List<ProcessHandle> executors() {
        return processes.stream()
                .flatMap(process -> process.toHandle().descendants())
                .filter(process -> Arrays.stream(process.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> argument.endsWith("CoarseGrainedExecutorBackend")))
                .toList();
    }

    /** Waits until a process has logged something, and gives the first group. */
    String await(String process, String pattern) throws IOException {
        return await(() -> found(process, pattern));
    }

    boolean hasLogged(String process, String pattern) {
        return !found(process, "(" + pattern + ")").isEmpty();
    }

    String log(String process) {
        try {
            return Files.readString(folder.resolve(process + ".log"), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private String found(String process, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(log(process));
        return matcher.find() ? matcher.group(1) : "";
    }

    private String await(Supplier<String> event) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (System.nanoTime() < end) {
                String found = event.get();
                if (!found.isEmpty()) {
                    return found;
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new IOException("the cluster did not do it in time, see " + folder);
    }

    private Process start(String name, String main, String... args) throws IOException {
        Process process = builder(command(main, args))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile())
                .start();
        processes.add(process);
        return process;
    }

    /** What Spark's own scripts would run, as its launcher tells: words that each end in a NUL. */
    private static List<String> command(String main, String... args) throws IOException {
        List<String> launcher = new ArrayList<>(
                List.of(JAVA.toString(), "-cp", SPARK + "/jars/*", "org.apache.spark.launcher.Main", main));
        launcher.addAll(List.of(args));
        Process process =
                builder(launcher).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return Stream.of(told.split("\0"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static ProcessBuilder builder(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "SPARK_HOME",
                        SPARK.toString(),
                        "SPARK_SCALA_VERSION",
                        "2.13",
                        "SPARK_LOCAL_IP",
                        "127.0.0.1",
                        "SPARK_DAEMON_MEMORY",
                        "256m"));
        return builder;
    }

    @Override
    public void close() {
        List<ProcessHandle> all = processes.stream()
                .flatMap(process -> Stream.concat(process.toHandle().descendants(), Stream.of(process.toHandle())))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }
}
