package dev.tierdesk.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.catalog.Kind;
import dev.tierdesk.catalog.Plan;
import dev.tierdesk.catalog.Price;
import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.workspace.Focus;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShellViewModelTest {
    @TempDir
    private Path folder = Path.of("");

    private OpenShop shop;
    private ShellViewModel shell;

    @BeforeEach
    void open() {
        shop = new OpenShop(folder);
        shell = new ShellViewModel(shop.workspace, shop.desk, ScreenName.PLANS);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aScreenThatIsOpenedAgainHasThePreviewAtWhatIsOpenInIt() {
        Price open = shop.price("growth.translation-api.api_calls");
        Plan elsewhere = shop.plan("enterprise");
        shop.look(open);
        shell.open(ScreenName.PRODUCTS);
        shop.look(elsewhere);

        shell.open(ScreenName.PLANS);
        assertThat(shop.workspace.focus().get()).isEqualTo(new Focus(Kind.PRICE, open.id()));
        shell.open(ScreenName.PRODUCTS);
        assertThat(shop.workspace.focus().get()).isEqualTo(new Focus(Kind.PLAN, elsewhere.id()));
    }

    @Test
    void aScreenWhereNothingWasLookedAtLeavesThePreviewAsItIs() {
        Price open = shop.price("growth.translation-api.api_calls");
        shop.look(open);

        shell.open(ScreenName.UNITS);

        assertThat(shop.workspace.focus().get()).isEqualTo(new Focus(Kind.PRICE, open.id()));
    }
}
