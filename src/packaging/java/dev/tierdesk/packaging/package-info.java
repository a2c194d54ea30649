/// Makes installers of what `mvn package` left: run by `mvn -Pinstaller package`, no part of the program.
@NullMarked
package dev.tierdesk.packaging;

import org.jspecify.annotations.NullMarked;
