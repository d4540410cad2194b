package moonlamp.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import moonlamp.generation.Engine;
import moonlamp.generation.EngineOptions;
import moonlamp.generation.Session;
import moonlamp.gguf.GgufHeader;
import moonlamp.model.TokenRows;
import moonlamp.sampling.Head;
import moonlamp.sampling.Sampler;
import moonlamp.sampling.SamplingSettings;
import moonlamp.simd.JvmMemory;
import moonlamp.testing.LoadedModel;
import moonlamp.tokenizer.GemmaChatTemplate;
import moonlamp.tokenizer.SentencePieceTokenizer;
import moonlamp.tokenizer.StoryPieces;
import moonlamp.tokenizer.Vocabulary;

/**
 * The model under measurement, and what it answers: by our scalar engine on the JVM, greedily. Every engine of ours has to
 * answer with the same tokens.
 *
 * @param sha256 of the file, in lower case hex
 * @param storyShare how much of the output head stories are chosen from, 0 to 1
 * @param answers {@value #ANSWER_TOKENS} tokens each
 */
record BenchModel(
        Path file,
        long bytes,
        String sha256,
        GgufHeader header,
        double storyShare,
        Question question,
        Map<Head, List<Integer>> answers) {
    /** Tokens that are written against the clock. */
    static final int ANSWER_TOKENS = 48;

    /** A model without training may end an answer at once; another question helps. */
    private static final int ATTEMPTS = 4;

    /** @throws BenchException if the model does not answer at length */
    static BenchModel of(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        GgufHeader header = GgufHeader.parse(content, content.length, content.length);
        Vocabulary vocabulary = Vocabulary.from(header);
        TokenRows rows = TokenRows.storyFirst(StoryPieces.of(vocabulary));
        double storyShare = (double) rows.storyRows() / rows.size();
        SentencePieceTokenizer tokenizer = new SentencePieceTokenizer(vocabulary);
        int threads = Math.min(Runtime.getRuntime().availableProcessors(), EngineOptions.MAX_THREADS);
        EngineOptions options = EngineOptions.withThreads(threads);
        try (LoadedModel model = LoadedModel.of(content, options, Engine.PIECE_BYTES, rows)) {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Question question = Question.of(tokenizer, attempt);
                Map<Head, List<Integer>> answers = answers(model.engine(), question);
                if (areLong(answers, new GemmaChatTemplate(tokenizer))) {
                    return new BenchModel(file, content.length, sha256(content), header, storyShare, question, answers);
                }
            }
        } finally {
            JvmMemory.reserve(0);
        }
        throw new BenchException(
                "The model ends its answers before " + ANSWER_TOKENS + " tokens: too short to measure.");
    }

    private static Map<Head, List<Integer>> answers(Engine engine, Question question) {
        Map<Head, List<Integer>> answers = new EnumMap<>(Head.class);
        for (Head head : Head.values()) {
            Session session = engine.newSession();
            session.prefill(question.ids());
            Sampler greedy = new Sampler(SamplingSettings.greedy().withHead(head));
            answers.put(
                    head,
                    IntStream.range(0, ANSWER_TOKENS)
                            .mapToObj(i -> session.step(greedy))
                            .toList());
        }
        return answers;
    }

    private static boolean areLong(Map<Head, List<Integer>> answers, GemmaChatTemplate template) {
        return answers.values().stream().flatMap(List::stream).noneMatch(template::isStop);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @throws BenchException if an engine of ours answered anything else */
    void requireAnswer(String who, Head head, List<Integer> tokens) {
        List<Integer> expected = answers.get(head);
        if (!tokens.equals(expected)) {
            throw new BenchException(
                    who + " does not answer like the scalar engine.\nexpected " + expected + "\ngot      " + tokens);
        }
    }
}
