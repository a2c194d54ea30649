package dev.tierdesk.console.ui;

import dev.tierdesk.catalog.Kind;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignG;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;

/// The icons, all of one pack and 16 px.
public final class Icons {
    private Icons() {}

    /// A new node for `ikon`.
    public static FontIcon of(Ikon ikon) {
        FontIcon icon = new FontIcon(ikon);
        icon.getStyleClass().add("icon");
        return icon;
    }

    /// The icon of a kind of object.
    public static FontIcon of(Kind kind) {
        return of(switch (kind) {
            case SETTINGS -> MaterialDesignC.COG_OUTLINE;
            case PRODUCT -> MaterialDesignC.CUBE_OUTLINE;
            case UNIT -> MaterialDesignG.GAUGE;
            case PLAN, VERSION -> MaterialDesignL.LAYERS_OUTLINE;
            case PRICE -> MaterialDesignT.TAG_OUTLINE;
        });
    }

    /// The icon of a product type; a plain one for types that users added.
    public static FontIcon ofType(String type) {
        return of(switch (type) {
            case "STANDARD_API" -> MaterialDesignC.CODE_TAGS;
            case "AGENTIC_API" -> MaterialDesignC.CHIP;
            case "AI_AGENT" -> MaterialDesignR.ROBOT_OUTLINE;
            case "MCP_SERVER" -> MaterialDesignS.SERVER;
            default -> MaterialDesignC.CUBE_OUTLINE;
        });
    }
}
