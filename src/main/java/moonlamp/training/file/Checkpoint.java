package moonlamp.training.file;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import moonlamp.training.data.DocumentStream;
import moonlamp.training.network.ParameterLayout;
import moonlamp.training.optimizer.Optimizer;

/**
 * Everything a run needs to go on as if it had never stopped.
 *
 * @param progress how far it is
 * @param parameters as {@link ParameterLayout} lays them
 * @param optimizer what it remembers
 */
public record Checkpoint(Progress progress, float[] parameters, Optimizer.State optimizer) {
    private static final long MAGIC = 0x4D4F4F4E54524131L; // MOONTRA1
    private static final int FLOATS_AT_ONCE = 1 << 14;

    /**
     * How far a run is.
     *
     * @param step steps done
     * @param tokens trained on, prompts included
     * @param place in the stream of documents
     * @param smoothedLoss running mean of the steps' losses
     * @param seconds of work
     */
    public record Progress(long step, long tokens, DocumentStream.Place place, double smoothedLoss, double seconds) {
        /** Nothing done yet. */
        public static final Progress START = new Progress(0, 0, DocumentStream.Place.START, 0, 0);
    }

    /** Writes the file, whole or not at all. */
    public void write(Path file, ParameterLayout layout) throws IOException {
        WholeFile.write(file, stream -> {
            DataOutputStream out = new DataOutputStream(stream);
            out.writeLong(MAGIC);
            out.writeUTF(layout.shape().toString());
            out.writeLong(progress.step());
            out.writeLong(progress.tokens());
            out.writeLong(progress.place().epoch());
            out.writeInt(progress.place().position());
            out.writeDouble(progress.smoothedLoss());
            out.writeDouble(progress.seconds());
            writeFloats(out, parameters);
            writeFloats(out, optimizer.momentum());
            writeFloats(out, optimizer.secondMoment());
            out.writeLong(MAGIC);
            out.flush();
        });
    }

    /**
     * Reads a checkpoint of a network of this shape.
     *
     * @throws IOException if the file is damaged or of another shape
     */
    public static Checkpoint read(Path file, ParameterLayout layout) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            require(in.readLong() == MAGIC, file + " is no checkpoint");
            String shape = in.readUTF();
            require(
                    shape.equals(layout.shape().toString()),
                    file + " is of another network, " + shape + ": choose another output folder or delete this one");
            Progress progress = new Progress(
                    in.readLong(),
                    in.readLong(),
                    new DocumentStream.Place(in.readLong(), in.readInt()),
                    in.readDouble(),
                    in.readDouble());
            Optimizer.State state = Optimizer.State.zero(layout);
            Checkpoint read = new Checkpoint(progress, new float[layout.size()], state);
            readFloats(in, read.parameters());
            readFloats(in, state.momentum());
            readFloats(in, state.secondMoment());
            require(in.readLong() == MAGIC, file + " is damaged at its end");
            return read;
        } catch (EOFException e) {
            throw new IOException(file + " is cut off", e);
        }
    }

    private static void require(boolean sound, String message) throws IOException {
        if (!sound) {
            throw new IOException(message);
        }
    }

    private static void writeFloats(DataOutputStream out, float[] values) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(FLOATS_AT_ONCE * Float.BYTES);
        for (int from = 0; from < values.length; from += FLOATS_AT_ONCE) {
            int count = Math.min(FLOATS_AT_ONCE, values.length - from);
            buffer.asFloatBuffer().put(values, from, count);
            out.write(buffer.array(), 0, count * Float.BYTES);
        }
    }

    private static void readFloats(DataInputStream in, float[] values) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(FLOATS_AT_ONCE * Float.BYTES);
        for (int from = 0; from < values.length; from += FLOATS_AT_ONCE) {
            int count = Math.min(FLOATS_AT_ONCE, values.length - from);
            in.readFully(buffer.array(), 0, count * Float.BYTES);
            buffer.asFloatBuffer().get(values, from, count);
        }
    }
}
