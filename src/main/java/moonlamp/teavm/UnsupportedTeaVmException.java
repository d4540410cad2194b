package moonlamp.teavm;

/** The compiler is not the one this plugin was written for. */
final class UnsupportedTeaVmException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final String SUPPORTED = "0.15.0";

    UnsupportedTeaVmException(String finding, Throwable cause) {
        super(
                "The SIMD plugin supports TeaVM " + SUPPORTED + ", and " + finding
                        + ". Set teavm.version in pom.xml back to " + SUPPORTED
                        + ", or adapt moonlamp.teavm to the new compiler.",
                cause);
    }
}
