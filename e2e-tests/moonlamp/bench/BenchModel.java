package moonlamp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import moonlamp.generation.Engine;
import moonlamp.generation.EngineOptions;
import moonlamp.generation.Session;
import moonlamp.gguf.GgufHeader;
import moonlamp.sampling.Sampler;
import moonlamp.sampling.SamplingSettings;
import moonlamp.simd.JvmMemory;
import moonlamp.testing.LoadedModel;
import moonlamp.tokenizer.GemmaChatTemplate;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.Vocabulary;

/**
 * The model under measurement, and what it answers: by our scalar engine on the JVM, greedily. Every engine of ours has to
 * answer with the same tokens.
 *
 * @param sha256 of the file, in lower case hex
 * @param answer {@value #ANSWER_TOKENS} tokens
 */
record BenchModel(Path file, long bytes, String sha256, GgufHeader header, Question question, List<Integer> answer) {
    /** Tokens that are written against the clock. */
    static final int ANSWER_TOKENS = 48;

    /** A model without training may end an answer at once; another question helps. */
    private static final int ATTEMPTS = 4;

    /** @throws BenchException if the model does not answer at length */
    static BenchModel of(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), EngineOptions.MAX_THREADS);
        try (LoadedModel model = LoadedModel.of(content, EngineOptions.withThreads(threads))) {
            return answering(file, content, model.engine());
        } finally {
            JvmMemory.reserve(0);
        }
    }

    private static BenchModel answering(Path file, byte[] content, Engine engine) {
        GgufHeader header = GgufHeader.parse(content, content.length, content.length);
        SentencePieceTokenizer tokenizer = new SentencePieceTokenizer(Vocabulary.from(header));
        GemmaChatTemplate template = new GemmaChatTemplate(tokenizer);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Question question = Question.of(tokenizer, attempt);
            List<Integer> answer = answer(engine.newSession(), question);
            if (answer.stream().noneMatch(template::isStop)) {
                return new BenchModel(file, content.length, sha256(content), header, question, answer);
            }
        }
        throw new BenchException(
                "The model ends its answers before " + ANSWER_TOKENS + " tokens: too short to measure.");
    }

    private static List<Integer> answer(Session session, Question question) {
        session.prefill(question.ids());
        Sampler greedy = new Sampler(SamplingSettings.greedy());
        Integer[] answer = new Integer[ANSWER_TOKENS];
        for (int i = 0; i < ANSWER_TOKENS; i++) {
            answer[i] = session.step(greedy);
        }
        return List.of(answer);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @throws BenchException if an engine of ours answered anything else */
    void requireAnswer(String who, List<Integer> tokens) {
        if (!tokens.equals(answer)) {
            int same = 0;
            while (same < Math.min(tokens.size(), answer.size())
                    && tokens.get(same).equals(answer.get(same))) {
                same++;
            }
            throw new BenchException(who + " does not answer like the scalar engine: token " + same + " of its "
                    + tokens.size() + " differs.\nexpected " + answer + "\ngot      " + tokens);
        }
    }
}
