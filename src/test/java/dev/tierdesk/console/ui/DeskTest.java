package dev.tierdesk.console.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tierdesk.console.harness.OpenShop;
import dev.tierdesk.console.harness.RememberingNavigator;
import dev.tierdesk.console.harness.SameThreadBackground;
import dev.tierdesk.console.harness.ScriptedDialogs;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class DeskTest {
    private final SimpleBooleanProperty shown = new SimpleBooleanProperty(true);
    private final ObjectProperty<String> value = new SimpleObjectProperty<>("one");
    private final List<String> told = new ArrayList<>();
    private final Desk desk = new Desk(OpenShop.ENGLISH, new SameThreadBackground(), new ScriptedDialogs(),
            new RememberingNavigator(), Clock.systemUTC()).shownWhile(shown);

    @Test
    void aScreenThatCanBeSeenFollowsEachValueEvenAnEqualOne() {
        desk.follow(() -> told.add(value.get()), value);

        value.set("two");
        value.set(new String("two"));
        value.set("three");

        assertThat(told).containsExactly("two", "two", "three");
    }

    @Test
    void aHiddenScreenCatchesUpOnceWhenItIsShownAgain() {
        desk.follow(() -> told.add(value.get()), value);

        shown.set(false);
        value.set("two");
        value.set("three");
        assertThat(told).isEmpty();

        shown.set(true);
        assertThat(told).containsExactly("three");

        value.set("four");
        assertThat(told).containsExactly("three", "four");
    }

    @Test
    void whatFollowsSeveralValuesCatchesUpOnceForAll() {
        ObjectProperty<String> other = new SimpleObjectProperty<>("a");
        desk.follow(() -> told.add(value.get() + other.get()), value, other);

        other.set("b");
        shown.set(false);
        value.set("two");
        other.set("c");
        shown.set(true);

        assertThat(told).containsExactly("oneb", "twoc");
    }

    @Test
    void aScreenThatMissedNothingDoesNothingWhenItIsShownAgain() {
        desk.follow(() -> told.add(value.get()), value);

        shown.set(false);
        shown.set(true);

        assertThat(told).isEmpty();
    }

    @Test
    void whatIsMadeHiddenCatchesUpToo() {
        shown.set(false);
        desk.follow(() -> told.add(value.get()), value);

        value.set("two");
        shown.set(true);

        assertThat(told).containsExactly("two");
    }
}
