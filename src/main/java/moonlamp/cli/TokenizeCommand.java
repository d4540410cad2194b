package moonlamp.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Turns lines of text into token ids. */
@Command(
        name = "tokenize",
        description =
                "Read UTF-8 lines from standard input (split at LF only) and print the token ids of each as a JSON"
                        + " array, without BOS; control pieces in the text are only text.",
        mixinStandardHelpOptions = true)
final class TokenizeCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "MODEL", description = "a GGUF file")
    private Path model;

    TokenizeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Vocabulary vocabulary = Vocabulary.from(ModelFile.open(model).header());
        SentencePieceTokenizer tokenizer = new SentencePieceTokenizer(vocabulary);
        InputStream in = new BufferedInputStream(console.in());
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            if (b == '\n') {
                print(tokenizer, line);
            } else {
                line.write(b);
            }
        }
        if (line.size() > 0) {
            print(tokenizer, line);
        }
        return 0;
    }

    private void print(SentencePieceTokenizer tokenizer, ByteArrayOutputStream line) {
        StringBuilder json = new StringBuilder("[");
        for (int id : tokenizer.encodeText(line.toByteArray())) {
            json.append(json.length() == 1 ? "" : ",").append(id);
        }
        console.line(json.append(']').toString());
        line.reset();
    }
}
