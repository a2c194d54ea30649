package dev.tierdesk.console.harness;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/// A test that uses the screen, with [QuickHands]. There is one screen and one focus: such tests run one after the
/// other, by themselves, while the others run side by side.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("screen")
@ExtendWith(QuickHands.class)
public @interface OnScreen {}
