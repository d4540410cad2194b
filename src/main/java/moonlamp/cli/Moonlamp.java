package moonlamp.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import moonlamp.conversion.WeightType;
import moonlamp.story.AgeBand;
import moonlamp.story.StoryLanguage;
import moonlamp.story.StoryLength;
import moonlamp.story.StoryTheme;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The command line. Exit codes: 0 done, 1 failed with one line on standard error, 2 wrong usage. */
@Command(
        name = "moonlamp",
        description = "Bedtime stories, written on your own device by a Gemma 3 model in plain Java.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND")
public final class Moonlamp implements Runnable {
    @Spec
    private CommandSpec spec;

    private Moonlamp() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(run(Arguments.asTyped(args), Console.ofProcess()));
    }

    /** Runs one command and returns its exit code. */
    static int run(String[] args, Console console) {
        CommandLine line = new CommandLine(new Moonlamp())
                .addSubcommand(new ServeCommand(console))
                .addSubcommand(new InspectCommand(console))
                .addSubcommand(new TokenizeCommand(console))
                .addSubcommand(new GenerateCommand(console))
                .addSubcommand(new ScoreCommand(console))
                .addSubcommand(new TrainCommand(console))
                .addSubcommand(new DocumentsCommand(console))
                .addSubcommand(new EvaluateCommand(console))
                .addSubcommand(new ConvertCommand(console))
                .registerConverter(StoryTheme.class, readable(StoryTheme::of))
                .registerConverter(StoryLength.class, readable(StoryLength::of))
                .registerConverter(StoryLanguage.class, readable(StoryLanguage::of))
                .registerConverter(AgeBand.class, readable(AgeBand::of))
                .registerConverter(WeightType.class, readable(WeightType::of))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    console.err().print("moonlamp: " + oneLine(failure) + "\n");
                    return CommandLine.ExitCode.SOFTWARE;
                });
        int exit = line.execute(args);
        console.out().flush();
        console.err().flush();
        return exit;
    }

    /** Without a command there is nothing to do. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    private static <T> ITypeConverter<T> readable(ITypeConverter<T> converter) {
        return text -> {
            try {
                return converter.convert(text);
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException(unknown.getMessage());
            }
        };
    }

    private static String oneLine(Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return "There is no file " + failure.getMessage();
        }
        String message = failure.getMessage();
        return message == null
                ? failure.getClass().getSimpleName()
                : message.replace('\n', ' ').replace('\r', ' ');
    }
}
