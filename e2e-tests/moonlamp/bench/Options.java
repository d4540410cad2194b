package moonlamp.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import moonlamp.generation.EngineOptions;

/**
 * What to measure.
 *
 * @param model a Gemma 3 GGUF file
 * @param threads numbers of threads, each a row of the results
 * @param rounds how often everything is measured, but for the parts of a profile; the best counts
 * @param peers other engines to measure along
 * @param profile print the time of each part of our engine instead
 */
record Options(Path model, List<Integer> threads, int rounds, List<Peer> peers, boolean profile) {
    private static final int MAX_ROUNDS = 100;

    /**
     * Reads arguments of the form name=value; an empty value is the default.
     *
     * @throws BenchException if one makes no sense
     */
    static Options of(String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (String argument : arguments) {
            int equals = argument.indexOf('=');
            if (equals < 0) {
                throw new BenchException(argument + " is not of the form name=value.");
            }
            values.put(
                    argument.substring(0, equals),
                    argument.substring(equals + 1).strip());
        }
        return new Options(
                model(values.getOrDefault("model", "")),
                list(values, "threads", "1,2")
                        .map(threads -> number("threads", threads, EngineOptions.MAX_THREADS))
                        .distinct()
                        .toList(),
                number("rounds", value(values, "rounds", "3"), MAX_ROUNDS),
                list(values, "peers", "").map(Peer::of).distinct().toList(),
                flag("profile", value(values, "profile", "false")));
    }

    private static Path model(String file) {
        if (file.isEmpty()) {
            throw new BenchException("No model is named: add -Dmodel=FILE with a Gemma 3 GGUF file,"
                    + " for a first try -Dmodel=models/moonlamp-little.gguf.");
        }
        Path model = Path.of(file);
        if (!Files.isRegularFile(model)) {
            throw new BenchException("-Dmodel=" + file + " is not a file.");
        }
        return model;
    }

    private static Stream<String> list(Map<String, String> values, String name, String byDefault) {
        return Arrays.stream(value(values, name, byDefault).split(","))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty));
    }

    private static String value(Map<String, String> values, String name, String byDefault) {
        String value = values.getOrDefault(name, "");
        return value.isEmpty() ? byDefault : value;
    }

    private static int number(String name, String text, int max) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= max) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new BenchException("-D" + name + "=" + text + " is not a number from 1 to " + max + ".");
    }

    private static boolean flag(String name, String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw new BenchException("-D" + name + "=" + text + " is neither true nor false.");
        }
        return text.equals("true");
    }
}
