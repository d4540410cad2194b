package moonlamp.training.kernel;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The one shape of vector that the trainer uses: a second one anywhere in the program would make the compiled kernels
 * several times slower (their types would no longer be constant).
 */
final class Lanes {
    static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

    /** Floats in a vector: 4, 8 or 16, so every length here is a multiple of 32. */
    static final int COUNT = SPECIES.length();

    private Lanes() {}
}
