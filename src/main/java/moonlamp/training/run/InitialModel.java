package moonlamp.training.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import moonlamp.training.file.TrainedModel;
import moonlamp.training.network.NetworkShape;
import moonlamp.training.network.ParameterLayout;
import moonlamp.training.vocabulary.Pieces;

/**
 * The model that a run trains further: a file, or the mean of several that were trained from one another, whose parameters
 * are averaged (Wortsman et al. 2022, "Model soups").
 */
final class InitialModel {
    private InitialModel() {}

    /**
     * Reads what the configuration names.
     *
     * @param base folder of the configuration file
     * @return null if it names none
     * @throws ConfigException if its network is another one than the configuration's, or the files' pieces differ
     * @throws IOException if a file cannot be read
     */
    static TrainedModel read(TrainingConfig config, Path base) throws IOException {
        if (config.init() == null) {
            return null;
        }
        ParameterLayout layout =
                new ParameterLayout(config.network().shape(config.vocabulary().size()));
        float[] mean = new float[layout.size()];
        Pieces pieces = null;
        for (Map.Entry<String, Double> file : config.init().entrySet()) {
            TrainedModel model = read(base.resolve(file.getKey()), layout.shape());
            if (pieces != null && !pieces.equals(model.pieces())) {
                throw new ConfigException(file.getKey() + " in init has other pieces than the file before it");
            }
            pieces = model.pieces();
            add(file.getValue(), model.parameters(), mean);
        }
        return new TrainedModel(layout, mean, pieces);
    }

    private static TrainedModel read(Path file, NetworkShape shape) throws IOException {
        TrainedModel model = TrainedModel.read(file);
        if (!model.layout().shape().equals(shape)) {
            throw new ConfigException(
                    "the network of init is " + model.layout().shape() + ", the configuration's is " + shape);
        }
        return model;
    }

    private static void add(double share, float[] parameters, float[] sum) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += (float) (share * parameters[i]);
        }
    }
}
