package dev.tierdesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OpenShop;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class FilterNameViewModelTest {
    private static final KeptFilter AGENTS = new KeptFilter("Agents", "agent", Map.of("TYPE", List.of("AI_AGENT")));
    private static final KeptFilter DRAFTS = new KeptFilter("Drafts", "", Map.of("STATUS", List.of("DRAFT")));

    private final Map<String, KeptFilter> byName = new TreeMap<>();
    private final KeptFilters kept = new KeptFilters() {
        @Override
        public List<KeptFilter> all() {
            return List.copyOf(byName.values());
        }

        @Override
        public void keep(KeptFilter filter) {
            byName.put(filter.name(), filter);
        }

        @Override
        public void forget(String name) {
            byName.remove(name);
        }
    };

    @Test
    void filtersAreKeptUnderTheNameWithoutTheSpacesAroundIt() {
        FilterNameViewModel model = FilterNameViewModel.keeping(kept, AGENTS.named(""), OpenShop.ENGLISH);
        assertThat(model.problem()).contains("Filters need a name of 1 to 60 characters.");

        model.name().set("  Agents ");

        assertThat(model.problem()).isEmpty();
        assertThat(model.verb()).isEqualTo("Keep filters");
        model.finish();
        assertThat(kept.all()).containsExactly(AGENTS);
    }

    @Test
    void underANameThatIsTakenTheyReplaceWhatWasKeptAndTheButtonSaysSo() {
        kept.keep(DRAFTS);
        FilterNameViewModel model = FilterNameViewModel.keeping(kept, AGENTS.named(""), OpenShop.ENGLISH);
        model.name().set("Drafts");

        assertThat(model.verb()).isEqualTo("Replace kept filters");
        model.finish();
        assertThat(kept.all()).containsExactly(AGENTS.named("Drafts"));
    }

    @Test
    void filtersGetAnotherNameButNotThatOfOthers() {
        kept.keep(AGENTS);
        kept.keep(DRAFTS);
        FilterNameViewModel model = FilterNameViewModel.renaming(kept, AGENTS, OpenShop.ENGLISH);

        model.name().set("Drafts");
        assertThat(model.problem()).contains("Other filters have this name. Choose another one.");
        model.name().set("Agents");
        assertThat(model.problem()).isEmpty();
        model.name().set("Robots");
        model.finish();

        assertThat(kept.all()).containsExactly(DRAFTS, AGENTS.named("Robots"));
    }
}
