package dev.tierdesk.console.ui;

import java.util.List;
import javafx.scene.Node;

/// Something that can be printed.
public interface Printable {
    /// Its pages, each a node of its own.
    ///
    /// @param width of the part of a page that can be printed on, in points; the page lies across
    /// @param height likewise
    List<Node> pages(double width, double height);

    /// What became of printing.
    enum Outcome {
        PRINTED,
        CANCELLED,
        /// There is no printer on this computer.
        NO_PRINTER,
        /// The command by which Java prints is not on this computer.
        NO_SPOOLER,
        /// The printer's software gave up.
        FAILED
    }
}
