package dev.tierdesk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/// A test of input that is refused each time. One that has several inputs in one run reports how many as `inputs`.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("hostile")
public @interface HostileInput {}
