package io.callscope.app;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.library.Architectures;

/// Dependencies run one way, as CONTRIBUTING.md draws them.
@AnalyzeClasses(packages = "io.callscope", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] FEATURES = {
        "io.callscope.accounts..",
        "io.callscope.datasets..",
        "io.callscope.search..",
        "io.callscope.facets..",
        "io.callscope.table..",
        "io.callscope.detail..",
        "io.callscope.charts..",
        "io.callscope.coverage..",
        "io.callscope.lookup..",
        "io.callscope.names..",
        "io.callscope.export..",
        "io.callscope.settings.."
    };

    @ArchTest
    static final ArchRule LAYERS =
            Architectures.layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .layer("app")
                    .definedBy("io.callscope.app..")
                    .layer("features")
                    .definedBy(FEATURES)
                    .layer("ui")
                    .definedBy("io.callscope.ui..")
                    .layer("query")
                    .definedBy("io.callscope.query..")
                    .layer("store")
                    .definedBy("io.callscope.store..")
                    .layer("source")
                    .definedBy("io.callscope.source..")
                    .layer("provider")
                    .definedBy("io.callscope.provider..")
                    .layer("explain")
                    .definedBy("io.callscope.explain..")
                    .layer("instance")
                    .definedBy("io.callscope.instance..")
                    .layer("work")
                    .definedBy("io.callscope.work..")
                    .layer("model")
                    .definedBy("io.callscope.model..")
                    .whereLayer("app")
                    .mayNotBeAccessedByAnyLayer()
                    .whereLayer("instance")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("features")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("ui")
                    .mayOnlyBeAccessedByLayers("app", "features")
                    .whereLayer("query")
                    .mayOnlyBeAccessedByLayers("app", "features", "ui")
                    .whereLayer("store")
                    .mayOnlyBeAccessedByLayers("app", "features", "query")
                    .whereLayer("source")
                    .mayOnlyBeAccessedByLayers("app", "features", "query", "store")
                    .whereLayer("provider")
                    .mayOnlyBeAccessedByLayers("app", "features")
                    .whereLayer("explain")
                    .mayOnlyBeAccessedByLayers("app", "features", "query", "store");

    @ArchTest
    static final ArchRule FEATURES_DO_NOT_KNOW_EACH_OTHER =
            slices().matching(
                            "io.callscope.(accounts|datasets|search|facets|table|detail|charts|coverage|lookup|names|export|settings)..")
                    .should()
                    .notDependOnEachOther()
                    .because("MainViewModel joins them");

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("io.callscope.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule NO_TOOLKIT_BELOW_THE_FEATURES =
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "io.callscope.model..",
                            "io.callscope.work..",
                            "io.callscope.explain..",
                            "io.callscope.source..",
                            "io.callscope.provider..",
                            "io.callscope.store..",
                            "io.callscope.query..",
                            "io.callscope.instance..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "org.controlsfx..", "atlantafx..");

    @ArchTest
    static final ArchRule VIEW_MODELS_KNOW_NO_SCENE =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.application..");

    @ArchTest
    static final ArchRule ONLY_STORE_AND_QUERY_KNOW_SQL =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("io.callscope.store..", "io.callscope.query..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("java.sql..", "org.duckdb..")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("io.callscope.store.Session");

    @ArchTest
    static final ArchRule THE_LIBRARY_SORTS_NOT_THE_TOOLKIT =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("javafx.collections.transformation.SortedList")
                    .orShould()
                    .dependOnClassesThat()
                    .haveFullyQualifiedName("javafx.collections.transformation.FilteredList");

    @ArchTest
    static final ArchRule NO_SWING =
            noClasses().should().dependOnClassesThat().resideInAPackage("javax.swing..");

    @ArchTest
    static final ArchRule ONE_LOG =
            noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..");

    @ArchTest
    static final ArchRule ONLY_MAIN_PRINTS =
            noClasses()
                    .that()
                    .doNotHaveFullyQualifiedName("io.callscope.app.Main")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err");

    @ArchTest
    static final ArchRule FINAL_UNLESS_A_TYPE_OF_TYPES =
            classes()
                    .that()
                    .areTopLevelClasses()
                    .and()
                    .areNotInterfaces()
                    .and()
                    .doNotHaveSimpleName("package-info")
                    .should()
                    .haveModifier(JavaModifier.FINAL)
                    .orShould()
                    .beEnums()
                    .orShould(
                            ArchConditions.be(
                                    DescribedPredicate.describe(
                                            "abstract", ArchitectureTest::isAbstract)));

    private static boolean isAbstract(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.ABSTRACT);
    }
}
