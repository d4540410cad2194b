package moonlamp;

import static com.tngtech.archunit.lang.conditions.ArchConditions.dependOnClassesThat;
import static com.tngtech.archunit.lang.conditions.ArchConditions.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The structure that README describes: who may use whom, and where the outside world may be touched. */
class ArchitectureTest {
    /** Each package and the ones it may use, itself left out. A new package has to be entered here. */
    private static final Map<String, Set<String>> USES = Map.ofEntries(
            Map.entry("simd", Set.of()),
            Map.entry("quant", Set.of("simd")),
            Map.entry("kernel", Set.of("simd", "quant")),
            Map.entry("gguf", Set.of("quant")),
            Map.entry("tokenizer", Set.of("gguf")),
            Map.entry("model", Set.of("gguf", "kernel", "quant", "simd")),
            Map.entry("sampling", Set.of("kernel", "simd")),
            Map.entry("generation", Set.of("model", "sampling", "tokenizer", "kernel", "gguf", "simd")),
            Map.entry("telling", Set.of("generation", "sampling", "tokenizer", "story")),
            Map.entry("story", Set.of()),
            Map.entry("library", Set.of("story")),
            Map.entry("export", Set.of("library", "story")),
            Map.entry("protocol", Set.of()),
            Map.entry(
                    "browser.engine",
                    Set.of("generation", "model", "sampling", "tokenizer", "kernel", "gguf", "simd", "protocol")),
            Map.entry("browser.jso", Set.of("protocol")),
            Map.entry("browser.storage", Set.of("protocol", "browser.jso")),
            Map.entry("browser.models", Set.of("protocol", "browser.storage")),
            Map.entry(
                    "browser.worker", Set.of("protocol", "story", "browser.jso", "browser.storage", "browser.models")),
            Map.entry("browser.shelf", Set.of("library")),
            Map.entry("browser.page", Set.of("protocol", "story", "library", "export", "browser.jso", "browser.shelf")),
            Map.entry(
                    "cli",
                    Set.of(
                            "generation",
                            "model",
                            "sampling",
                            "tokenizer",
                            "kernel",
                            "gguf",
                            "quant",
                            "simd",
                            "story",
                            "conversion",
                            "site",
                            "telling",
                            "training.data",
                            "training.evaluation",
                            "training.run")),
            Map.entry("conversion", Set.of("gguf", "quant", "tokenizer", "model", "simd")),
            Map.entry(
                    "training.evaluation",
                    Set.of(
                            "generation",
                            "model",
                            "sampling",
                            "tokenizer",
                            "kernel",
                            "simd",
                            "story",
                            "telling",
                            "training.data",
                            "training.text")),
            Map.entry("site", Set.of()),
            Map.entry("training.text", Set.of("story")),
            Map.entry("training.corpus", Set.of("training.text", "sampling", "story")),
            Map.entry("training.kernel", Set.of()),
            Map.entry("training.parallel", Set.of()),
            Map.entry("training.network", Set.of("training.kernel", "quant")),
            Map.entry("training.optimizer", Set.of("training.network", "training.kernel", "training.parallel")),
            Map.entry("training.vocabulary", Set.of("tokenizer", "gguf")),
            Map.entry(
                    "training.data",
                    Set.of("training.corpus", "training.text", "training.network", "tokenizer", "story")),
            Map.entry(
                    "training.file",
                    Set.of(
                            "training.data",
                            "training.network",
                            "training.optimizer",
                            "training.vocabulary",
                            "tokenizer",
                            "model",
                            "gguf",
                            "quant",
                            "simd")),
            Map.entry(
                    "training.run",
                    Set.of(
                            "training.corpus",
                            "training.data",
                            "training.file",
                            "training.network",
                            "training.optimizer",
                            "training.parallel",
                            "training.text",
                            "training.vocabulary",
                            "story",
                            "tokenizer")),
            Map.entry("teavm", Set.of("simd")));

    /** Packages that run on the JVM and, compiled by TeaVM, in the browser. */
    private static final String[] CORE = {
        "moonlamp.simd..", "moonlamp.quant..", "moonlamp.kernel..", "moonlamp.gguf..", "moonlamp.tokenizer..",
        "moonlamp.model..", "moonlamp.sampling..", "moonlamp.generation..", "moonlamp.story..", "moonlamp.library..",
        "moonlamp.export..", "moonlamp.protocol.."
    };

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("moonlamp");

    static Set<String> packages() {
        return new TreeSet<>(USES.keySet());
    }

    /** Rules hold for nothing as well, so every package must be there, with more than a handful of classes in all. */
    @Test
    void theClassesWereImported() {
        Set<String> found = CLASSES.stream()
                .map(JavaClass::getPackageName)
                .filter(name -> !name.equals("moonlamp"))
                .map(ArchitectureTest::unit)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(packages(), found);
        assertTrue(CLASSES.size() > 200, CLASSES.size() + " classes");
    }

    @ParameterizedTest
    @MethodSource("packages")
    void importsGoOneWay(String name) {
        Set<String> allowed = USES.get(name);
        classes()
                .that(isIn(name))
                .should(not(dependOnClassesThat(new DescribedPredicate<>("are in packages other than " + allowed) {
                    @Override
                    public boolean test(JavaClass used) {
                        return used.getPackageName().startsWith("moonlamp.")
                                && !unit(used.getPackageName()).equals(name)
                                && !allowed.contains(unit(used.getPackageName()));
                    }
                })))
                .check(CLASSES);
    }

    @Test
    void packagesAreFreeOfCycles() {
        slices().matching("moonlamp.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyBrowserAndPluginKnowTeaVm() {
        noClasses()
                .that()
                .resideOutsideOfPackages("moonlamp.browser..", "moonlamp.teavm..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.teavm..")
                .check(CLASSES);
    }

    @Test
    void theCoreStaysOnASmallPartOfTheJdk() {
        classes()
                .that()
                .resideInAnyPackage(CORE)
                .and()
                .doNotHaveFullyQualifiedName("moonlamp.simd.JvmMemory")
                .and(new DescribedPredicate<>("are not the JVM's atomics, vector kernels or decomposition") {
                    @Override
                    public boolean test(JavaClass c) {
                        return !c.getName().startsWith("moonlamp.simd.JvmAtomics")
                                && !c.getName().startsWith("moonlamp.kernel.Vector")
                                && !c.getName().equals("moonlamp.story.Decomposition")
                                && !c.getName().equals("moonlamp.simd.Memory");
                    }
                })
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "moonlamp..",
                        "java.lang",
                        "java.lang.invoke",
                        "java.lang.runtime",
                        "java.util",
                        "java.util.function",
                        "java.io",
                        "java.nio.charset",
                        "")
                .check(CLASSES);
    }

    @Test
    void filesAndConsoleBelongToTheCommandLineTheSiteAndTraining() {
        String[] elsewhere = Arrays.copyOf(CORE, CORE.length + 2);
        elsewhere[CORE.length] = "moonlamp.browser..";
        elsewhere[CORE.length + 1] = "moonlamp.teavm..";
        noClasses()
                .that()
                .resideInAnyPackage(elsewhere)
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(PrintStream.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.File")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("java.nio.file..")
                .check(CLASSES);
    }

    @Test
    void mathThatDiffersBetweenMachinesIsNotUsed() {
        Set<String> differing = Set.of(
                "exp", "expm1", "log", "log10", "log1p", "pow", "sin", "cos", "tan", "asin", "acos", "atan", "atan2",
                "sinh", "cosh", "tanh", "cbrt", "hypot", "fma");
        noClasses()
                .that()
                .resideInAnyPackage(CORE)
                .should()
                .callMethodWhere(new DescribedPredicate<>("the result is not fixed to the bit") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        String owner = call.getTargetOwner().getName();
                        return (owner.equals("java.lang.Math") || owner.equals("java.lang.StrictMath"))
                                && differing.contains(call.getTarget().getName());
                    }
                })
                .check(CLASSES);
    }

    /** All else must run on a JVM that was started without the incubator module. */
    @Test
    void onlyTheVectorKernelsKnowTheVectorModule() {
        noClasses()
                .that()
                .resideOutsideOfPackage("moonlamp.training.kernel..")
                .and()
                .haveNameNotMatching("moonlamp\\.kernel\\.Vector\\w+")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jdk.incubator..")
                .check(CLASSES);
    }

    @Test
    void backendsAreNamedWhereProgramsStart() {
        noClasses()
                .that()
                .resideOutsideOfPackages("moonlamp.kernel..", "moonlamp.cli..")
                .and()
                .doNotHaveFullyQualifiedName("moonlamp.browser.engine.RelaxedEngine")
                .and()
                .doNotHaveFullyQualifiedName("moonlamp.browser.engine.BaselineEngine")
                .should()
                .dependOnClassesThat()
                .haveNameMatching("moonlamp\\.kernel\\.(Scalar|Simd|Relaxed|Baseline|Vector)Kernels")
                .check(CLASSES);
    }

    /** The JVM's linear memory stands for the one memory of a WebAssembly instance. */
    @Test
    void nothingStaticChanges() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat()
                .doNotHaveFullyQualifiedName("moonlamp.simd.JvmMemory")
                .should()
                .beFinal()
                .check(CLASSES);
    }

    @Test
    void exceptionsSayWhatHappened() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> isIn(String name) {
        return new DescribedPredicate<>("are in " + name) {
            @Override
            public boolean test(JavaClass c) {
                return c.getPackageName().startsWith("moonlamp.")
                        && unit(c.getPackageName()).equals(name);
            }
        };
    }

    /** The package's name below moonlamp: its first part, two in browser and training. */
    private static String unit(String packageName) {
        String[] parts = packageName.split("\\.");
        boolean divided = parts[1].equals("browser") || parts[1].equals("training");
        return divided ? parts[1] + "." + parts[2] : parts[1];
    }
}
