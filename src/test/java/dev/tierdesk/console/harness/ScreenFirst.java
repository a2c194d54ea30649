package dev.tierdesk.console.harness;

import java.util.Comparator;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.parallel.ResourceLock;

/// The tests on the screen first: they run one after the other, and take longest.
public final class ScreenFirst implements ClassOrderer {
    @Override
    public void orderClasses(ClassOrdererContext context) {
        context.getClassDescriptors().sort(Comparator.comparing(test -> !test.isAnnotated(ResourceLock.class)));
    }
}
