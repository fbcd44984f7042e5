package io.github.piiguard;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.LocationProvider;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.github.piiguard.model.SourceLocation;
import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.Set;

/** The rules of docs/architecture.md, checked against the main classes of this module. */
@AnalyzeClasses(locations = ArchitectureTest.MainClasses.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule everyClassLiesInARoom = classes().should(Borders.lieInARoom());

    @ArchTest
    static final ArchRule roomsUseOnlyWhatTheyMay = classes().should(Borders.useOnlyWhatTheirRoomMay());

    @ArchTest
    static final ArchRule librariesStayInTheirRooms = classes().should(Borders.useOnlyLibrariesOfTheirRoom());

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("io.github.piiguard.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule packagesAreNullMarked = classes().should(Borders.lieInANullMarkedPackage());

    @ArchTest
    static final ArchRule staticFieldsAreFinal =
            fields().that().areStatic().should().beFinal();

    @ArchTest
    static final ArchRule staticFieldsHoldNothingThatChanges =
            noFields().that().areStatic().should().haveRawType(thatChanges());

    @ArchTest
    static final ArchRule nothingTalksToTheConsole = GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule contractsAreRecordsInterfacesAndEnums = classes()
            .that(lieIn("model").or(lieIn("policy")).or(lieIn("ir")))
            .and()
            .areNotAnonymousClasses()
            .should()
            .beRecords()
            .orShould()
            .beInterfaces()
            .orShould()
            .beEnums()
            .orShould()
            .beAssignableTo(Throwable.class);

    @ArchTest
    static final ArchRule namesSayWhatATypeIs = noClasses().should().haveNameMatching(".*(Utils?|Helper|Manager|Impl)");

    private static DescribedPredicate<JavaClass> thatChanges() {
        return assignableTo(AbstractCollection.class)
                .or(assignableTo(AbstractMap.class))
                .or(assignableTo(ThreadLocal.class))
                .or(assignableTo(Appendable.class))
                .or(describe("an atomic", type -> type.getPackageName().equals("java.util.concurrent.atomic")));
    }

    private static DescribedPredicate<JavaClass> lieIn(String room) {
        return describe(
                "lie in " + room,
                type -> Room.of(type).map(Room::name).filter(room::equals).isPresent());
    }

    /** The folder or jar with the main classes, without those of the tests and of the fixtures. */
    static final class MainClasses implements LocationProvider {
        @Override
        public Set<Location> get(Class<?> testClass) {
            return Set.of(Location.of(
                    SourceLocation.class.getProtectionDomain().getCodeSource().getLocation()));
        }
    }
}
