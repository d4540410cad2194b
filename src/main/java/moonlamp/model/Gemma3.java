package moonlamp.model;

import moonlamp.kernel.AttentionBatch;
import moonlamp.kernel.Clock;
import moonlamp.kernel.Kernels;
import moonlamp.kernel.Team;
import moonlamp.quant.KernelLayout;
import moonlamp.simd.Memory;

/**
 * The Gemma 3 text model (Gemma Team, "Gemma 3 Technical Report", 2025): pre- and post-normed blocks of grouped-query
 * attention, five sliding layers to one global, and a gated GELU feed-forward.
 *
 * <pre>
 * x = embedding[token] * sqrt(hidden)
 * for each layer:
 *   x += norm(attention(norm(x)))
 *   x += norm(feedForward(norm(x)))
 * logits = head * norm(x)
 * </pre>
 */
public final class Gemma3 implements LanguageModel {
    /** Bytes of a head that is read from memory, whatever was in the caches. */
    private static final int BEYOND_CACHES = 64 << 20;

    private final Gemma3Config config;
    private final Gemma3Weights weights;
    private final Gemma3State memory;
    private final Team team;

    private final Kernels kernels;
    private final Activations state;
    private final KvCache cache;
    private final Products products;

    /** Null when there is nothing to find out, or nothing more. */
    private PlacesTrial trial;
    /** Tokens of the latest forward pass. */
    private int tokens;
    /** Positions 0 .. end - 1 have been evaluated. */
    private int end;
    /** The furthest end since the last reset: what the rings have been written up to. */
    private int furthest;

    /**
     * The model with these weights, computing in {@code memory}.
     *
     * @param team does the arithmetic; has at most the threads that memory was laid out for
     */
    public Gemma3(Gemma3Config config, Gemma3Weights weights, Gemma3State memory, Team team) {
        this.config = config;
        this.weights = weights;
        this.memory = memory;
        this.team = team;
        kernels = team.kernels();
        state = memory.activations();
        cache = memory.cache();
        products = new Products(team, state.quantised());
    }

    @Override
    public int vocabulary() {
        return config.vocabulary();
    }

    @Override
    public int contextLength() {
        return memory.context();
    }

    @Override
    public int batch() {
        return memory.batch();
    }

    /**
     * From now on finds out, with the first tokens that are evaluated one by one, how this machine reads the weights best, if
     * they are more than caches hold. Else they are read from beginning to end. No bit of a result changes.
     */
    public void tune(Clock clock) {
        if (isBeyondCaches(weights.head()) && kernels.places().length > 1) {
            trial = new PlacesTrial(kernels.places(), clock);
        }
    }

    private static boolean isBeyondCaches(Matrix head) {
        return head.group(head.groups()) - head.address() >= BEYOND_CACHES;
    }

    @Override
    public void forward(int[] ids, int from, int count, int position) {
        requireForward(ids, from, count, position);
        if (trial != null) {
            beginTrial(count);
        }
        tokens = count;
        memory.globalRope().compute(position, count);
        memory.slidingRope().compute(position, count);
        embed(ids, from);
        for (int layer = 0; layer < config.layers(); layer++) {
            attentionBlock(layer, position);
            feedForwardBlock(weights.layer(layer));
        }
        end = position + count;
        furthest = Math.max(furthest, end);
    }

    /** x = embedding[token] * sqrt(hidden). */
    private void embed(int[] ids, int from) {
        Matrix embedding = weights.embedding();
        for (int t = 0; t < tokens; t++) {
            int x = state.residual().row(t);
            int row = weights.tokenRows().row(ids[from + t]);
            KernelLayout.dequantizeRow(embedding.type(), embedding.address(), config.hidden(), row, x);
            kernels.scale(x, config.hidden(), config.embeddingScale());
        }
    }

    /** x += norm(Wo attention(norm(x))). */
    private void attentionBlock(int layer, int position) {
        LayerWeights w = weights.layer(layer);
        normalise(state.residual(), w.attentionNorm(), state.normed());
        products.of(state.normed(), config.hidden(), tokens)
                .into(w.query(), state.query())
                .into(w.key(), state.key())
                .into(w.value(), state.value())
                .run();
        RopeTable rope = config.isGlobal(layer) ? memory.globalRope() : memory.slidingRope();
        for (int t = 0; t < tokens; t++) {
            prepareQuery(w, rope, t);
            prepareKey(w, rope, t);
            cache.store(
                    kernels,
                    layer,
                    position + t,
                    state.key().row(t),
                    state.value().row(t));
        }
        attend(layer, position);
        products.of(state.attended(), config.queryDim(), tokens)
                .into(w.output(), state.projected())
                .run();
        addNormalised(w.postAttentionNorm());
    }

    /** q = rope(norm(q)) / sqrt(headDim), head by head. */
    private void prepareQuery(LayerWeights w, RopeTable rope, int t) {
        int q = state.query().row(t);
        normaliseHeads(q, config.heads(), w.queryNorm());
        kernels.rope(q, config.heads(), config.headDim(), rope.cosSin(t));
        kernels.scale(q, config.queryDim(), config.queryScale());
    }

    /** k = rope(norm(k)), head by head. */
    private void prepareKey(LayerWeights w, RopeTable rope, int t) {
        int k = state.key().row(t);
        normaliseHeads(k, config.kvHeads(), w.keyNorm());
        kernels.rope(k, config.kvHeads(), config.headDim(), rope.cosSin(t));
    }

    private void normaliseHeads(int x, int heads, int weight) {
        for (int head = 0; head < heads; head++) {
            int row = x + head * config.headDim() * Float.BYTES;
            kernels.rmsNorm(row, weight, row, config.headDim(), config.rmsEpsilon());
        }
    }

    /** Every query head of every token gathers the values of the positions it sees. */
    private void attend(int layer, int position) {
        team.attend(new AttentionBatch(
                cache.isExact(),
                state.query().address(),
                state.query().stride(),
                cache.keys(layer),
                cache.values(layer),
                cache.capacity(layer),
                cache.keyStride(),
                cache.valueStride(),
                config.heads(),
                config.kvHeads(),
                config.headDim(),
                position,
                tokens,
                config.isGlobal(layer) ? Integer.MAX_VALUE : config.window(),
                memory.scratch().address(),
                memory.scratch().stride(),
                state.attended().address(),
                state.attended().stride()));
    }

    /** x += norm(Wdown (gelu(Wgate h) * Wup h)) with h = norm(x). */
    private void feedForwardBlock(LayerWeights w) {
        normalise(state.residual(), w.feedForwardNorm(), state.normed());
        products.of(state.normed(), config.hidden(), tokens)
                .into(w.gate(), state.gate())
                .into(w.up(), state.up())
                .run();
        for (int t = 0; t < tokens; t++) {
            int gate = state.gate().row(t);
            kernels.geluGate(gate, state.up().row(t), gate, config.feedForward());
        }
        products.of(state.gate(), config.feedForward(), tokens)
                .into(w.down(), state.projected())
                .run();
        addNormalised(w.postFeedForwardNorm());
    }

    private void normalise(Rows in, int weight, Rows out) {
        for (int t = 0; t < tokens; t++) {
            kernels.rmsNorm(in.row(t), weight, out.row(t), config.hidden(), config.rmsEpsilon());
        }
    }

    /** x += norm(projected). */
    private void addNormalised(int weight) {
        normalise(state.projected(), weight, state.projected());
        for (int t = 0; t < tokens; t++) {
            kernels.add(state.residual().row(t), state.projected().row(t), config.hidden());
        }
    }

    @Override
    public Kernels kernels() {
        return kernels;
    }

    @Override
    public TokenRows tokenRows() {
        return weights.tokenRows();
    }

    @Override
    public int logits(int index) {
        int byRow = rowLogits(index, config.vocabulary());
        TokenRows rows = weights.tokenRows();
        if (rows.isTokenOrder()) {
            return byRow;
        }
        int byToken = state.tokenLogits().address();
        for (int row = 0; row < rows.size(); row++) {
            Memory.f32Store(byToken + Float.BYTES * rows.token(row), 0, Memory.f32Load(byRow + Float.BYTES * row, 0));
        }
        return byToken;
    }

    @Override
    public int rowLogits(int index, int rows) {
        if (rows < 1 || rows > config.vocabulary()) {
            throw new IllegalArgumentException(rows + " rows of a head of " + config.vocabulary());
        }
        if (index < 0 || index >= tokens) {
            throw new IllegalArgumentException("token " + index + " is not one of the latest batch of " + tokens);
        }
        int x = state.residual().row(index);
        kernels.rmsNorm(x, weights.outputNorm(), state.normed().address(), config.hidden(), config.rmsEpsilon());
        products.of(state.normed(), config.hidden(), 1)
                .into(weights.head().firstRows(rows), state.logits())
                .run();
        endTrial();
        return state.logits().address();
    }

    private void beginTrial(int count) {
        if (count == 1) {
            team.setPlaces(trial.begin());
        } else {
            trial.cancel();
        }
    }

    private void endTrial() {
        if (trial != null) {
            trial.end();
            if (trial.isOver()) {
                team.setPlaces(trial.places());
                trial = null;
            }
        }
    }

    @Override
    public boolean canContinueAt(int position) {
        return position >= 0 && position <= end && ringsHold(position);
    }

    @Override
    public boolean seesAll() {
        for (int layer = 0; layer < config.layers(); layer++) {
            if (config.firstVisible(layer, contextLength() - 1) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether no sliding layer has overwritten a position that {@code position} sees. */
    private boolean ringsHold(int position) {
        for (int layer = 0; layer < config.layers(); layer++) {
            int oldest = furthest - cache.capacity(layer);
            if (config.firstVisible(layer, position) < oldest) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void reset() {
        tokens = 0;
        end = 0;
        furthest = 0;
    }

    private void requireForward(int[] ids, int from, int count, int position) {
        if (count < 1 || count > batch() || from < 0 || from > ids.length - count) {
            throw new IllegalArgumentException(
                    "tokens " + from + " + " + count + " of " + ids.length + " are no batch of 1 to " + batch());
        }
        if (position < 0 || position > contextLength() - count || !canContinueAt(position)) {
            throw new IllegalArgumentException("cannot evaluate positions " + position + " + " + count
                    + ": evaluated are " + end + " of " + contextLength());
        }
        for (int i = from; i < from + count; i++) {
            if (ids[i] < 0 || ids[i] >= config.vocabulary()) {
                throw new IllegalArgumentException(
                        "token id " + ids[i] + " is not within the vocabulary of " + config.vocabulary());
            }
        }
    }
}
