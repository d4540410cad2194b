package moonlamp.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments as they were typed. In the C locale Java replaces every byte of an argument that is not ASCII by U+FFFD;
 * where the system keeps the bytes (Linux, /proc/self/cmdline) they are read again as UTF-8.
 */
final class Arguments {
    private static final Path BYTES = Path.of("/proc/self/cmdline");

    private Arguments() {}

    static String[] asTyped(String[] args) {
        if (String.join("", args).indexOf('\ufffd') < 0 || !Files.isReadable(BYTES)) {
            return args;
        }
        try {
            return restore(args, Files.readAllBytes(BYTES));
        } catch (IOException unreadable) {
            return args;
        }
    }

    /** The last arguments of the command line, if they are these with their bytes replaced; else these. */
    static String[] restore(String[] args, byte[] commandLine) {
        List<byte[]> all = split(commandLine);
        if (all.size() < args.length) {
            return args;
        }
        String[] restored = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            byte[] bytes = all.get(all.size() - args.length + i);
            if (!withoutOtherThanAscii(bytes).equals(args[i])) {
                return args;
            }
            restored[i] = new String(bytes, StandardCharsets.UTF_8);
        }
        return restored;
    }

    private static List<byte[]> split(byte[] commandLine) {
        List<byte[]> parts = new ArrayList<>();
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        for (byte b : commandLine) {
            if (b == 0) {
                parts.add(part.toByteArray());
                part.reset();
            } else {
                part.write(b);
            }
        }
        return parts;
    }

    private static String withoutOtherThanAscii(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (byte b : bytes) {
            text.append(b < 0 ? '\ufffd' : (char) b);
        }
        return text.toString();
    }
}
