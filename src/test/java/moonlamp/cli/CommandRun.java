package moonlamp.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** One command, run in this process: what it answered. */
record CommandRun(int exit, String out, String err) {
    static final String LITTLE = "models/moonlamp-little.gguf";

    static CommandRun of(String... args) {
        return withInput("", args);
    }

    static CommandRun withInput(String in, String... args) {
        return withInput(in.getBytes(StandardCharsets.UTF_8), args);
    }

    static CommandRun withInput(byte[] in, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Moonlamp.run(args, Console.of(new ByteArrayInputStream(in), out, err));
        return new CommandRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
