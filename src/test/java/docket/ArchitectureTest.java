package docket;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds the arrows of the house: which package may use which, and where each library stays.
class ArchitectureTest {
    private static final JavaClasses DOCKET =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("docket");

    @ParameterizedTest
    @CsvSource(textBlock = """
            model    , ''
            url      , model
            html     , model url
            feed     , model url html
            extract  , model url html
            comments , model url html feed
            link     , model url
            fetch    , model url
            store    , model url
            app      , model url html feed extract comments link fetch store
            cli      , model url html feed extract comments link app fetch store docket
            rehearsal, cli
            ui       , model url html feed app store docket
            """)
    void packagesUseOnlyWhatTheyMay(String from, String allowed) {
        String[] names = (from + " " + allowed).strip().split(" +");
        String[] packages = new String[names.length];
        for (int i = 0; i < names.length; i++) {
            packages[i] = names[i].equals("docket") ? "docket" : "docket." + names[i] + "..";
        }
        noClasses().that().resideInAPackage("docket." + from + "..")
                .should().dependOnClassesThat(resideInAnyPackage("docket..").and(not(resideInAnyPackage(packages))))
                .because("arrows point one way, from the faces down to the values")
                .allowEmptyShould(true).check(DOCKET);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            javafx.. atlantafx.. org.kordamp..  , docket.ui..
            java.sql.. org.sqlite..             , docket.store..
            java.net.http..                     , docket.fetch..
            com.rometools.. org.jdom2..         , docket.feed..
            picocli..                           , docket.cli..
            com.google.gson..                   , docket.feed.. docket.extract.. docket.comments.. docket.cli.. docket.store..
            org.jsoup..                         , docket.html.. docket.feed.. docket.extract.. docket.comments..
            """)
    void librariesStayInTheirRooms(String library, String rooms) {
        noClasses().that().resideOutsideOfPackages(rooms.split(" +"))
                .should().dependOnClassesThat().resideInAnyPackage(library.split(" +"))
                .because("a library can be changed where it is used in one room").check(DOCKET);
    }

    @Test
    void noCycles() {
        slices().matching("docket.(*)..").should().beFreeOfCycles().check(DOCKET);
    }

    @Test
    void onlyTheCommandLinePrints() {
        noClasses().that().resideOutsideOfPackages("docket.cli..", "docket")
                .should().accessField(System.class, "out").check(DOCKET);
    }
}
