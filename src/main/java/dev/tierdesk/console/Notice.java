package dev.tierdesk.console;

import dev.tierdesk.console.ui.Theme;
import dev.tierdesk.console.ui.WindowIcon;
import dev.tierdesk.words.Messages;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// A small window that says why a start of the program ends, for those who see no terminal.
public final class Notice extends Application {
    private static final double WIDTH = 440;

    /// Starts the toolkit, and returns when the window is closed.
    ///
    /// @param messages those of [dev.tierdesk.console.instance]
    /// @param words what is said
    static void open(Messages messages, String words) {
        launch(Notice.class, messages.get("instance.title"), words, messages.get("instance.close"));
    }

    @Override
    public void start(Stage stage) {
        List<String> texts = getParameters().getRaw();
        Theme.apply(Theme.Choice.SYSTEM);
        Scene scene = new Scene(content(texts.get(1), texts.get(2), stage::close));
        Theme.dress(scene);
        WindowIcon.on(stage);
        stage.setTitle(texts.getFirst());
        stage.setResizable(false);
        stage.setScene(scene);
        stage.show();
        stage.toFront();
    }

    /// What the window shows.
    static Parent content(String words, String close, Runnable closing) {
        Label label = new Label(words);
        label.setWrapText(true);
        label.setPrefWidth(WIDTH);
        Button button = new Button(close);
        button.setId("noticeCloseButton");
        button.setDefaultButton(true);
        button.setCancelButton(true);
        button.setOnAction(e -> closing.run());
        VBox body = new VBox(label);
        body.getStyleClass().add("dialog-body");
        HBox foot = new HBox(button);
        foot.getStyleClass().add("dialog-footer");
        return new VBox(body, foot);
    }
}
