package dev.tierdesk;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;

/// A test of input that is refused or, where what was damaged does not matter, read; it never ends in an exception or a
/// hang. One that has several inputs in one run reports how many as `inputs`.
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Tag("hostile")
@Tag("damaged")
public @interface DamagedInput {}
