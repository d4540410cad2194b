package moonlamp.cli;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import moonlamp.site.PortTakenException;
import moonlamp.site.SiteServer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves the site until it is interrupted. */
@Command(
        name = "serve",
        description = "Serve the app on this computer and print its address.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final int DEFAULT_PORT = 8080;
    private static final int MAX_PORT = 65535;

    private final Console console;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "" + DEFAULT_PORT,
            description = "port (default: ${DEFAULT-VALUE})")
    private int port;

    @Option(names = "--site", paramLabel = "FOLDER", description = "the site to serve (default: the one in this jar)")
    private Path site;

    ServeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        requirePort();
        if (site != null) {
            return serve(site);
        }
        Path jar = codeSource();
        if (!Files.isRegularFile(jar)) {
            throw new CliException(
                    "There is no site beside these classes: name one with --site, as in --site=target/site");
        }
        try (FileSystem files = FileSystems.newFileSystem(jar)) {
            return serve(files.getPath("/site"));
        }
    }

    private void requirePort() {
        if (port < 0 || port > MAX_PORT) {
            throw new ParameterException(spec.commandLine(), "A port is a number from 0 to 65535, not " + port);
        }
    }

    private int serve(Path folder) {
        try (SiteServer server = start(folder)) {
            console.line("Moonlamp is at " + server.url() + " (Ctrl+C ends it)");
            console.out().flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (InterruptedException asked) {
            return 0;
        }
    }

    private SiteServer start(Path folder) {
        try {
            return SiteServer.start(folder, port);
        } catch (PortTakenException e) {
            int other = port == MAX_PORT ? DEFAULT_PORT : port + 1;
            throw new CliException(
                    "Port " + port + " is taken. Choose another: mvn -Dport=" + other + " or serve --port=" + other, e);
        }
    }

    private static Path codeSource() {
        try {
            return Path.of(ServeCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new CliException("The place of this program cannot be read: name the site with --site", e);
        }
    }
}
