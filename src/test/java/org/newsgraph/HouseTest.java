package org.newsgraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** The rooms and the arrows between them. */
@AnalyzeClasses(packages = "org.newsgraph", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    private static String room(String name) {
        return "org.newsgraph." + name + "..";
    }

    @ArchTest
    static final ArchRule arrowsNeverRunBackUp = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("source")
            .definedBy(room("source"))
            .layer("article")
            .definedBy(room("article"))
            .layer("text")
            .definedBy(room("text"))
            .layer("entity")
            .definedBy(room("entity"))
            .layer("relation")
            .definedBy(room("relation"))
            .layer("graph")
            .definedBy(room("graph"))
            .layer("ontology")
            .definedBy(room("ontology"))
            .layer("store")
            .definedBy(room("store"))
            .layer("search")
            .definedBy(room("search"))
            .layer("site")
            .definedBy(room("site"))
            .layer("access")
            .definedBy(room("access"))
            .layer("server")
            .definedBy(room("server"))
            .layer("export")
            .definedBy(room("export"))
            .layer("door")
            .definedBy("org.newsgraph")
            .layer("evaluation")
            .definedBy(room("evaluation"))
            .layer("bench")
            .definedBy(room("bench"))
            .layer("cli")
            .definedBy(room("cli"))
            .optionalLayer("spark")
            .definedBy(room("spark"))
            .whereLayer("cli")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("spark")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("bench")
            .mayOnlyBeAccessedByLayers("cli")
            .whereLayer("evaluation")
            .mayOnlyBeAccessedByLayers("bench", "cli")
            .whereLayer("door")
            .mayOnlyBeAccessedByLayers("evaluation", "bench", "cli", "spark")
            .whereLayer("server")
            .mayOnlyBeAccessedByLayers("bench", "cli")
            .whereLayer("access")
            .mayOnlyBeAccessedByLayers("server", "cli")
            .whereLayer("export")
            .mayOnlyBeAccessedByLayers("cli", "spark")
            .whereLayer("site")
            .mayOnlyBeAccessedByLayers("server", "cli")
            .whereLayer("search")
            .mayOnlyBeAccessedByLayers("site", "server", "bench", "cli")
            .whereLayer("store")
            .mayOnlyBeAccessedByLayers("search", "site", "server", "export", "bench", "cli")
            .whereLayer("graph")
            .mayOnlyBeAccessedByLayers("door", "evaluation", "bench", "cli", "spark")
            .whereLayer("relation")
            .mayOnlyBeAccessedByLayers("graph", "door", "evaluation", "bench", "cli")
            .whereLayer("entity")
            .mayOnlyBeAccessedByLayers("relation", "graph", "door", "evaluation", "bench", "cli", "spark")
            .whereLayer("text")
            .mayOnlyBeAccessedByLayers("entity", "relation", "graph", "door", "evaluation", "bench", "cli")
            .whereLayer("article")
            .mayOnlyBeAccessedByLayers(
                    "text", "entity", "relation", "graph", "door", "evaluation", "bench", "cli", "spark")
            .whereLayer("source")
            .mayOnlyBeAccessedByLayers("article", "cli", "spark")
            .whereLayer("ontology")
            .mayOnlyBeAccessedByLayers(
                    "entity", "relation", "graph", "site", "server", "door", "evaluation", "bench", "cli", "spark");

    @ArchTest
    static final ArchRule roomsFormNoCircle =
            slices().matching("org.newsgraph.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule jsoupLivesInArticle = only("article", "org.jsoup..");

    @ArchTest
    static final ArchRule httpClientLivesInSource = only("source", "org.apache.hc..");

    @ArchTest
    static final ArchRule feedReaderLivesInSource = only("source", "com.rometools..");

    @ArchTest
    static final ArchRule feedXmlLivesInSource = only("source", "org.jdom2..");

    /** Bench asks servers as any client would. */
    @ArchTest
    static final ArchRule platformHttpClientLivesInExportAndBench = only(List.of("export", "bench"), "java.net.http..");

    @ArchTest
    static final ArchRule crawlerCommonsLiveInSource = only("source", "crawlercommons..");

    @ArchTest
    static final ArchRule webArchiveReaderLivesInSource = only("source", "org.netpreserve..");

    @ArchTest
    static final ArchRule openNlpLivesInText = noClasses()
            .that()
            .resideOutsideOfPackage(room("text"))
            .should()
            .dependOnClassesThat(JavaClass.Predicates.resideInAPackage("opennlp..")
                    .and(DescribedPredicate.not(JavaClass.Predicates.resideInAPackage("opennlp.tools.langdetect.."))));

    @ArchTest
    static final ArchRule languageDetectionLivesInArticle = only("article", "opennlp.tools.langdetect..");

    @ArchTest
    static final ArchRule morfologikLivesInText = only("text", "morfologik..");

    /** Bench runs a bare one beside ours, to measure ours against. */
    @ArchTest
    static final ArchRule fusekiLivesInServerAndBench = only(List.of("server", "bench"), "org.apache.jena.fuseki..");

    @ArchTest
    static final ArchRule jettyLivesInServer = only("server", "org.eclipse.jetty..");

    @ArchTest
    static final ArchRule meteringLivesInServer = only("server", "io.micrometer..");

    @ArchTest
    static final ArchRule templatesLiveInSite = only("site", "gg.jte..");

    @ArchTest
    static final ArchRule luceneLivesInSearch = only("search", "org.apache.lucene..");

    @ArchTest
    static final ArchRule sparkLivesInSpark = only("spark", "org.apache.spark..");

    @ArchTest
    static final ArchRule hadoopLivesInSpark = only("spark", "org.apache.hadoop..");

    @ArchTest
    static final ArchRule jenaStaysOutOfTheLowerRooms = noClasses()
            .that()
            .resideInAnyPackage(room("source"), room("article"), room("text"), room("entity"), room("relation"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.jena..");

    @ArchTest
    static final ArchRule onlyTheCommandLinePrints = noClasses()
            .that()
            .resideOutsideOfPackage(room("cli"))
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err");

    private static ArchRule only(String home, String library) {
        return only(List.of(home), library);
    }

    private static ArchRule only(List<String> homes, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(homes.stream().map(HouseTest::room).toArray(String[]::new))
                .should()
                .dependOnClassesThat(JavaClass.Predicates.resideInAPackage(library));
    }
}
