package dev.tierdesk.console.ui;

import dev.tierdesk.words.Messages;
import java.time.Clock;

/// What every screen is given besides the workspace: words, background, dialogs and the way to other screens.
public record Desk(Messages messages, Background background, Dialogs dialogs, Navigator navigator, Clock clock) {}
