package cursus.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The walls of a service. A folder below the service's root holds a model and its use cases, in pure Java; the packages
 * below a folder are adapters, and adapters never know one another.
 */
public final class ArchitectureRules {

    private static final Set<String> SHARED = Set.of("messaging", "web", "testing", "embedded", "contracts");

    private ArchitectureRules() {}

    /** All walls, for a service with a model. */
    public static void check(Class<?> application) {
        JavaClasses classes = classesOf(application);
        String root = application.getPackageName();
        knowsNoOtherService(root).check(classes);
        modelIsPureJava(root).check(classes);
        adaptersDoNotKnowOneAnother(root).check(classes);
        foldersFormNoCycle(root).check(classes);
    }

    /** The outer wall alone, for the gateway, which owns no model. */
    public static void checkIndependence(Class<?> application) {
        knowsNoOtherService(application.getPackageName()).check(classesOf(application));
    }

    private static ArchRule knowsNoOtherService(String root) {
        return noClasses()
                .should()
                .dependOnClassesThat(describe("belong to another service", type -> isForeign(type, root)))
                .because("services meet in events and at the gateway only");
    }

    private static ArchRule modelIsPureJava(String root) {
        return classes()
                .that(describe("are a model or use case", type -> isModel(type, root)))
                .should()
                .onlyDependOnClassesThat(describe("are pure Java", type -> isPure(type, root)))
                .allowEmptyShould(true)
                .because("rules are read and tested without any framework");
    }

    private static ArchRule adaptersDoNotKnowOneAnother(String root) {
        return classes()
                .that(describe("are adapters", type -> isAdapter(type, root)))
                .should(new ArchCondition<JavaClass>("not know another adapter") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(dependency -> isAdapter(dependency.getTargetClass(), root))
                                .filter(dependency -> !adapterOf(dependency.getTargetClass(), root)
                                        .equals(adapterOf(type, root)))
                                .forEach(dependency -> events.add(
                                        SimpleConditionEvent.violated(dependency, dependency.getDescription())));
                    }
                })
                .allowEmptyShould(true);
    }

    private static ArchRule foldersFormNoCycle(String root) {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private static JavaClasses classesOf(Class<?> application) {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(application.getPackageName());
    }

    private static DescribedPredicate<JavaClass> describe(String description, Predicate<JavaClass> predicate) {
        return DescribedPredicate.describe(description, predicate);
    }

    private static boolean isForeign(JavaClass type, String root) {
        String name = type.getPackageName();
        if (!name.startsWith("cursus.") || isBelow(name, root)) {
            return false;
        }
        return !SHARED.contains(name.split("\\.")[1]);
    }

    private static boolean isModel(JavaClass type, String root) {
        return depth(type, root) == 1;
    }

    private static boolean isAdapter(JavaClass type, String root) {
        return depth(type, root) > 1;
    }

    private static boolean isPure(JavaClass type, String root) {
        String name = type.getBaseComponentType().getPackageName();
        return type.getBaseComponentType().isPrimitive()
                || name.startsWith("java.")
                || name.startsWith("org.jspecify.")
                || name.startsWith("org.joda.money")
                || name.equals("cursus.messaging")
                || isModel(type.getBaseComponentType(), root);
    }

    /** 0 for the root itself, 1 for a folder below it, more for adapters, -1 for what lies outside. */
    private static int depth(JavaClass type, String root) {
        String name = type.getPackageName();
        return isBelow(name, root)
                ? (int) name.substring(root.length())
                        .chars()
                        .filter(c -> c == '.')
                        .count()
                : -1;
    }

    /** {@code files.web} of {@code cursus.billing.files.web.forms}. */
    private static String adapterOf(JavaClass type, String root) {
        String[] parts = type.getPackageName().substring(root.length() + 1).split("\\.");
        return parts[0] + "." + parts[1];
    }

    private static boolean isBelow(String name, String root) {
        return name.equals(root) || name.startsWith(root + ".");
    }
}
