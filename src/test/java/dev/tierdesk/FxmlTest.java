package dev.tierdesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/// What every view keeps to: its controller beside it, no text and no style of its own, a name on every input. That
/// each can be loaded, the tour test shows, which opens them all.
class FxmlTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Set<String> TEXTS = Set.of("text", "promptText", "title", "label", "accessibleText", "hint",
            "action");
    private static final Set<String> INPUTS = Set.of("TextField", "TextArea", "ComboBox", "ChoiceBox", "DecimalField",
            "DayPicker",
            "Slider", "Spinner", "SearchableComboBox", "CheckComboBox", "CustomTextField", "PasswordField");

    static Stream<Path> views() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(f -> f.toString().endsWith(".fxml")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void hasItsControllerBesideItWithEveryFieldAndHandler(Path view) throws Exception {
        Element root = parse(view);
        Class<?> controller = Class.forName(root.getAttribute("fx:controller"));
        String folder = RESOURCES.relativize(view.getParent()).toString().replace('/', '.').replace('\\', '.');
        assertThat(controller.getPackageName()).isEqualTo(folder);
        assertThat(controller.getSimpleName() + ".fxml")
                .isEqualTo(view.getFileName().toString().replace(".fxml", "Controller.fxml"));
        for (Element element : all(root)) {
            for (String name : attributes(element)) {
                String value = element.getAttribute(name);
                if (value.startsWith("#")) {
                    assertThat(handlers(controller)).as("handler %s", value).contains(value.substring(1));
                }
            }
        }
        List<String> ids = all(root).stream().map(e -> e.getAttribute("fx:id")).filter(id -> !id.isEmpty()).toList();
        for (Field field : controller.getDeclaredFields()) {
            if (field.isAnnotationPresent(FXML.class)) {
                assertThat(ids).as("fx:id of field %s", field.getName()).contains(field.getName());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void hasNeitherTextNorStyleOfItsOwn(Path view) throws Exception {
        for (Element element : all(parse(view))) {
            for (String name : attributes(element)) {
                String value = element.getAttribute(name);
                assertThat(name).as("%s in %s", element.getTagName(), view).isNotEqualTo("style");
                if (TEXTS.contains(name) && !value.isEmpty()) {
                    assertThat(value).as("%s of %s in %s", name, element.getTagName(), view).matches("[%$].*");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void namesEveryInput(Path view) throws Exception {
        for (Element element : all(parse(view))) {
            if (INPUTS.contains(element.getTagName())) {
                boolean labelled = element.hasAttribute("accessibleText") || inField(element);
                assertThat(labelled).as("%s %s in %s has a label", element.getTagName(), element.getAttribute("fx:id"),
                        view).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("views")
    void letsNoButtonOfAnEditorsFootShrink(Path view) throws Exception {
        for (Element element : all(parse(view))) {
            if (element.getTagName().equals("Button") && element.getParentNode() instanceof Element foot
                    && foot.getAttribute("styleClass").equals("editor-footer")) {
                assertThat(element.getAttribute("minWidth")).as("%s in %s", element.getAttribute("fx:id"), view)
                        .isEqualTo("-Infinity");
            }
        }
    }

    private static boolean inField(Element element) {
        for (org.w3c.dom.Node node = element.getParentNode(); node instanceof Element parent; node = parent.getParentNode()) {
            if (parent.getTagName().equals("Field")) {
                return true;
            }
        }
        return false;
    }

    /// Those of its own, and those that it inherits.
    private static List<String> handlers(Class<?> controller) {
        List<String> names = new ArrayList<>();
        for (Class<?> type = controller; type != null; type = type.getSuperclass()) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.isAnnotationPresent(FXML.class)) {
                    names.add(method.getName());
                }
            }
        }
        return names;
    }

    private static Element parse(Path view) throws Exception {
        DocumentBuilder builder = DocumentBuilderFactory.newInstance().newDocumentBuilder();
        return builder.parse(new InputSource(new StringReader(Files.readString(view)))).getDocumentElement();
    }

    private static List<Element> all(Element root) {
        List<Element> elements = new ArrayList<>(List.of(root));
        NodeList nodes = root.getElementsByTagName("*");
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static List<String> attributes(Element element) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            names.add(element.getAttributes().item(i).getNodeName());
        }
        return names;
    }
}
