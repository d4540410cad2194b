package moonlamp.cli;

import picocli.CommandLine.IVersionProvider;

/** The version, as the jar's manifest has it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Moonlamp.class.getPackage().getImplementationVersion();
        return new String[] {"moonlamp " + (version == null ? "(not from a jar)" : version)};
    }
}
