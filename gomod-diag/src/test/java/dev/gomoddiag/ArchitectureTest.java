package dev.gomoddiag;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.io.File;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

final class ArchitectureTest {

    /** Raised as the library grows: a scan that misses a module must not pass. */
    private static final int FEWEST_CLASSES = 250;

    private static final String[] OUTSIDE_THE_API = {
        "dev.gomoddiag.probes..", "dev.gomoddiag.rules..", "dev.gomoddiag.report..", "dev.gomoddiag.testkit.."
    };

    private static final Class<?>[] NAMES_AND_FORMS_OF_JAVA_NET = {
        IDN.class, URI.class, URISyntaxException.class, URLDecoder.class, URLEncoder.class
    };

    private static final JavaClasses LIBRARY = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.gomoddiag");

    @Test
    void theScanSeesEveryModule() {
        assertThat(LIBRARY).hasSizeGreaterThan(FEWEST_CLASSES);
        assertThat(LIBRARY.containPackage("dev.gomoddiag.host")).isTrue();
        for (String module : OUTSIDE_THE_API) {
            assertThat(LIBRARY.containPackage(module.replace("..", "")))
                    .as(module)
                    .isTrue();
        }
    }

    @Test
    void theApiKnowsNothingButTheJdkAndItsTwoDependencies() {
        classes()
                .that(not(resideInAnyPackage(OUTSIDE_THE_API)))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("java..", "org.slf4j..", "org.jspecify..")
                        .or(resideInAPackage("dev.gomoddiag..").and(not(resideInAnyPackage(OUTSIDE_THE_API)))))
                .because("whoever embeds the api gets no library besides slf4j and jspecify")
                .check(LIBRARY);
    }

    @Test
    void rulesArePure() {
        noClasses()
                .that()
                .resideInAPackage("dev.gomoddiag.rules..")
                .should()
                .dependOnClassesThat(doesInputOrOutput())
                .because("a stored report is diagnosed again without a network")
                .check(LIBRARY);
    }

    @Test
    void rulesDoNotAskForTheTime() {
        noClasses()
                .that()
                .resideInAPackage("dev.gomoddiag.rules..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(Instant.class, "now", Clock.class)
                .because("the same facts give the same diagnosis at any time")
                .check(LIBRARY);
    }

    @Test
    void probesDoNotJudge() {
        noClasses()
                .that()
                .resideInAPackage("dev.gomoddiag.probes..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "dev.gomoddiag.rule..",
                        "dev.gomoddiag.rules..",
                        "dev.gomoddiag.diagnosis..",
                        "dev.gomoddiag.report..")
                .because("a probe says what it saw, a rule what that means")
                .check(LIBRARY);
    }

    @Test
    void onlyProbesAndTestkitKnowTheNetworkLibraries() {
        noClasses()
                .that(not(resideInAnyPackage("dev.gomoddiag.probes..", "dev.gomoddiag.testkit..")))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("okhttp3..", "okio..", "kotlin..", "org.xbill..", "org.eclipse.jgit..")
                .because("a network library is replaced in one module")
                .check(LIBRARY);
    }

    @Test
    void onlyReportsKnowTheJsonLibrary() {
        noClasses()
                .that(not(resideInAPackage("dev.gomoddiag.report..")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.google.gson..")
                .because("JSON is one form of a report, not the model")
                .check(LIBRARY);
    }

    @Test
    void onlyTheEntryPointReachesTheEngine() {
        noClasses()
                .that(not(resideInAPackage("dev.gomoddiag").or(resideInAPackage("dev.gomoddiag.internal.."))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.gomoddiag.internal..")
                .because("the engine is not API")
                .check(LIBRARY);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().assignedFrom(eachPackage())
                .should()
                .beFreeOfCycles()
                .because("a package that needs its user cannot be understood alone")
                .check(LIBRARY);
    }

    @Test
    void nobodyPrints() {
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
                .because("a library gives data to its caller")
                .check(LIBRARY);
        noClasses()
                .should()
                .callMethodWhere(describe(
                        "printStackTrace is called",
                        call -> call.getTarget().getName().equals("printStackTrace")
                                && call.getTargetOwner().isAssignableTo(Throwable.class)))
                .because("a stack trace belongs into a result or a log")
                .check(LIBRARY);
    }

    @Test
    void namesSayWhatATypeIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Manager|Helper)")
                .because("such a name fits any class: name what it does or how it differs")
                .check(LIBRARY);
    }

    @Test
    void publicClassesAreClosed() {
        classes()
                .that()
                .arePublic()
                .and(areOpenForExtensionByAccident())
                .should(notExist())
                .allowEmptyShould(true)
                .because("a class is final until someone must extend it")
                .check(LIBRARY);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(LIBRARY.stream()
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(javaPackage -> !isNullMarked(javaPackage))
                        .map(JavaPackage::getName))
                .as("packages without @NullMarked in package-info.java")
                .isEmpty();
    }

    private static DescribedPredicate<JavaClass> doesInputOrOutput() {
        return resideInAnyPackage(
                        "java.net.http..",
                        "java.nio.channels..",
                        "javax.net..",
                        "okhttp3..",
                        "org.xbill..",
                        "org.eclipse.jgit..")
                .or(resideInAPackage("java.net").and(not(belongToAnyOf(NAMES_AND_FORMS_OF_JAVA_NET))))
                .or(describe(
                        "files and processes",
                        type -> type.isEquivalentTo(Files.class)
                                || type.isEquivalentTo(File.class)
                                || type.isEquivalentTo(ProcessBuilder.class)
                                || type.isEquivalentTo(Process.class)
                                || type.isEquivalentTo(Runtime.class)))
                .as("classes that do input or output");
    }

    private static DescribedPredicate<JavaClass> areOpenForExtensionByAccident() {
        return describe(
                "can be extended by accident",
                type -> !type.isInterface()
                        && !type.isEnum()
                        && !type.getModifiers().contains(JavaModifier.FINAL)
                        && !type.getModifiers().contains(JavaModifier.ABSTRACT)
                        && !type.reflect().isSealed());
    }

    private static ArchCondition<JavaClass> notExist() {
        return new ArchCondition<>("not exist") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                events.add(SimpleConditionEvent.violated(
                        type, type.getName() + " is public, but neither final, sealed nor abstract"));
            }
        };
    }

    private static boolean isNullMarked(JavaPackage javaPackage) {
        return javaPackage
                .tryGetPackageInfo()
                .map(info -> info.isAnnotatedWith(NullMarked.class))
                .orElse(false);
    }

    private static SliceAssignment eachPackage() {
        return new SliceAssignment() {
            @Override
            public SliceIdentifier getIdentifierOf(JavaClass type) {
                return SliceIdentifier.of(type.getPackageName());
            }

            @Override
            public String getDescription() {
                return "packages";
            }
        };
    }
}
