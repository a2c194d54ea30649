package dev.tierdesk.console.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The list of what is shipped, which the build writes from the dependencies.
class ComponentTest {
    /// What only tests use, by the groups they come from or by name.
    private static final Set<String> TEST_GROUPS = Set.of("junit", "assertj", "testfx", "archunit", "tngtech",
            "networknt", "opentest4j", "apiguardian", "bytebuddy", "hamcrest", "osgi", "ethlo", "surefire", "jmh",
            "pitest");
    private static final Set<String> TEST_NAMES = Set.of("jackson-dataformat-yaml");

    @Test
    void everyLibraryOfTheProgramIsInItWithALicence() {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> shipped = Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> entry.endsWith(".jar"))
                .map(Path::of)
                .filter(jar -> TEST_GROUPS.stream().noneMatch(group -> folder(folder(jar)).toString().contains(group)))
                .map(jar -> String.valueOf(folder(folder(jar)).getFileName()))
                .filter(name -> !TEST_NAMES.contains(name))
                .distinct()
                .toList();

        assertThat(shipped).hasSizeGreaterThan(30);
        assertThat(Component.all()).extracting(Component::shortName).containsAll(shipped);
        assertThat(Component.all()).allSatisfy(component -> {
            assertThat(component.licences()).isNotBlank().doesNotContainIgnoringCase("unknown");
            assertThat(component.version()).isNotBlank();
        });
    }

    @Test
    void oneLicenceHasOneName() {
        assertThat(Component.all()).filteredOn(component -> component.licences().contains("Apache"))
                .extracting(Component::licences).containsOnly("Apache License 2.0");
    }

    @Test
    void theFontsAreInIt() {
        assertThat(Component.all()).extracting(Component::name).contains("JetBrains Mono", "Inter, as Tierdesk Sans");
    }

    private static Path folder(Path path) {
        return Objects.requireNonNull(path.getParent());
    }
}
