package moonlamp.training.run;

import java.io.IOException;
import java.nio.file.Path;
import moonlamp.training.file.TrainedModel;
import moonlamp.training.network.NetworkShape;

/** The model that a run trains further. */
final class InitialModel {
    private InitialModel() {}

    /**
     * Reads the one that the configuration names.
     *
     * @param base folder of the configuration file
     * @return null if it names none
     * @throws ConfigException if its network is another one than the configuration's
     */
    static TrainedModel read(TrainingConfig config, Path base) throws IOException {
        if (config.init() == null) {
            return null;
        }
        TrainedModel model = TrainedModel.read(base.resolve(config.init()));
        NetworkShape shape = config.network().shape(config.vocabulary().size());
        if (!model.layout().shape().equals(shape)) {
            throw new ConfigException(
                    "the network of init is " + model.layout().shape() + ", the configuration's is " + shape);
        }
        return model;
    }
}
