import atlantafx.base.theme.PrimerLight;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// What JavaFX needs for a list of 10,000 rows beside an editor of 20 fields, with our theme, without FXML, catalog,
/// store or prices: as a measure of our list with its editor.
public final class FormWindow {
    private FormWindow() {}

    public static void main(String[] arguments) {
        BareWindow.tell("main");
        Application.launch(Form.class);
    }

    public static final class Form extends Application {
        @Override
        public void start(Stage stage) {
            BareWindow.tell("toolkit");
            setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            TabPane editor = new TabPane(new Tab("General", new ScrollPane(fields())), new Tab("Prices"));
            HBox.setHgrow(editor, Priority.ALWAYS);
            BorderPane content = new BorderPane(new HBox(navigation(), list(), editor));
            content.setTop(new MenuBar(new Menu("File"), new Menu("Edit"), new Menu("Help")));
            content.setBottom(new HBox(new Button("Save"), new Button("Revert")));
            BareWindow.show(stage, content);
        }

        private static Node navigation() {
            return new VBox(IntStream.rangeClosed(1, 10)
                    .mapToObj(n -> new ToggleButton("Screen " + n))
                    .toArray(Node[]::new));
        }

        private static Node list() {
            ListView<Integer> list = new ListView<>(FXCollections.observableArrayList(
                    IntStream.rangeClosed(1, 10_000).boxed().toList()));
            list.setCellFactory(view -> new Row());
            list.getSelectionModel().select(0);
            VBox.setVgrow(list, Priority.ALWAYS);
            return new VBox(new TextField(), list);
        }

        private static GridPane fields() {
            GridPane fields = new GridPane(8, 8);
            for (int n = 1; n <= 20; n++) {
                fields.addRow(n, new Label("Field " + n), switch (n % 5) {
                    case 3 -> new CheckBox("Yes");
                    case 4 -> new ComboBox<>(FXCollections.observableArrayList("Yes", "No"));
                    default -> new TextField("Value " + n);
                });
            }
            return fields;
        }
    }

    private static final class Row extends ListCell<Integer> {
        private final Label name = new Label();
        private final Label code = new Label();
        private final HBox content = new HBox(8, new VBox(name, code), new Label("Draft"));

        @Override
        protected void updateItem(Integer number, boolean empty) {
            super.updateItem(number, empty);
            if (empty || number == null) {
                setGraphic(null);
            } else {
                name.setText("Product " + number);
                code.setText("product-" + number);
                setGraphic(content);
            }
        }
    }
}
