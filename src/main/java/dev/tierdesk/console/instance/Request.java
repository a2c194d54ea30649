package dev.tierdesk.console.instance;

import java.nio.file.Path;

/// What a start of the program wants of the window.
public sealed interface Request {
    /// That it comes to the front.
    record Show() implements Request {}

    /// That it comes to the front and asks what shall become of a file.
    ///
    /// @param file absolute, of at most 4,096 bytes of UTF-8; whether it is there is looked at when it is asked about
    record Open(Path file) implements Request {
        /// @throws IllegalArgumentException for a path that is not absolute or too long
        public Open {
            if (!file.isAbsolute()) {
                throw new IllegalArgumentException("not absolute");
            }
            if (Message.bytes(file).length > Message.LONGEST) {
                throw new IllegalArgumentException("too long");
            }
        }

        /// The file of this name, as somebody wrote it in the folder where the program was started.
        ///
        /// @throws IllegalArgumentException if it cannot be the name of a file
        public static Open named(String name) {
            return new Open(Path.of(name).toAbsolutePath().normalize());
        }
    }
}
