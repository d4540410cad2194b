package moonlamp.bench;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The peers' npm packages, installed once into a folder of their own, without running any of their scripts. */
final class NpmPackages {
    private static final String NATIVE_BINARIES = "@node-llama-cpp/";

    private final Path folder;

    private NpmPackages(Path folder) {
        this.folder = folder;
    }

    /**
     * Installs what is not there yet.
     *
     * @throws BenchException if Node or npm is missing, or the packages cannot be fetched
     */
    static NpmPackages install(Path folder, List<Peer> peers) {
        requireProgram("node");
        requireProgram("npm");
        Map<String, String> wanted = wanted(peers);
        NpmPackages packages = new NpmPackages(folder);
        if (!wanted.entrySet().stream().allMatch(p -> p.getValue().equals(packages.installed(p.getKey())))) {
            packages.fetch(wanted);
        }
        return packages;
    }

    /** Names and versions; of the native peer only the program for the processor, not those for graphics cards. */
    private static Map<String, String> wanted(List<Peer> peers) {
        Map<String, String> wanted = new TreeMap<>();
        for (Peer peer : peers) {
            wanted.put(peer.npmName(), peer.version());
            if (peer == Peer.NATIVE) {
                wanted.put(NATIVE_BINARIES + platform(), peer.version());
            }
        }
        return wanted;
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64");
        if (system.startsWith("mac")) {
            return arm ? "mac-arm64-metal" : "mac-x64";
        }
        return (system.startsWith("windows") ? "win-" : "linux-") + (arm ? "arm64" : "x64");
    }

    private void fetch(Map<String, String> wanted) {
        Map<String, Object> json = Map.of("name", "moonlamp-bench-peers", "private", true, "dependencies", wanted);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("package.json"), new Gson().toJson(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Output npm = run(
                folder, program("npm"), "install", "--omit=optional", "--ignore-scripts", "--no-audit", "--no-fund");
        if (npm.exitCode() != 0) {
            throw new BenchException("npm cannot install " + wanted + ":\n" + npm.text());
        }
    }

    /** The version of a package that is there, or an empty string. */
    private String installed(String name) {
        try {
            JsonObject json = JsonParser.parseString(Files.readString(path(name).resolve("package.json")))
                    .getAsJsonObject();
            return json.get("version").getAsString();
        } catch (IOException e) {
            return "";
        }
    }

    /** The folder of a package. */
    Path path(String name) {
        return folder.resolve("node_modules").resolve(name);
    }

    /** Where programs that use the packages have to lie. */
    Path folder() {
        return folder;
    }

    private static void requireProgram(String name) {
        try {
            if (run(Path.of("."), program(name), "--version").exitCode() == 0) {
                return;
            }
        } catch (UncheckedIOException e) {
            // said below
        }
        throw new BenchException(
                "-Dpeers needs Node 20 or newer, and " + name
                        + " does not run: install Node from https://nodejs.org, or leave -Dpeers out to measure our engine alone.");
    }

    /** A program that was installed with Node. */
    private static String program(String name) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        return windows && name.equals("npm") ? "npm.cmd" : name;
    }

    /** What a program printed, errors included, and how it ended. */
    record Output(int exitCode, String text) {}

    /** Runs a program to its end. */
    static Output run(Path folder, String... command) {
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Output(process.waitFor(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BenchException("The benchmark was interrupted.", e);
        }
    }
}
