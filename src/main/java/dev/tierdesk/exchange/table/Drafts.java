package dev.tierdesk.exchange.table;

import dev.tierdesk.catalog.Aggregate;
import dev.tierdesk.catalog.Codes;
import dev.tierdesk.catalog.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The objects of one kind that a file says something of, while it is read: how the file calls each, what it is so far,
/// and which are refused.
final class Drafts<A extends Aggregate> {
    private final Kind kind;
    private final Map<String, A> present = new HashMap<>();
    private final Map<String, String> presentNames = new HashMap<>();
    private final Map<String, A> drafts = new LinkedHashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> namesBesideCodes = new HashMap<>();
    private final Set<String> refused = new HashSet<>();

    /// @param present those of the catalog
    Drafts(Kind kind, Collection<A> present) {
        this.kind = kind;
        present.forEach(object -> {
            this.present.put(object.code(), object);
            presentNames.putIfAbsent(plain(object.name()), object.code());
        });
    }

    /// The code that a written one becomes: itself, or one like it where it cannot be a code.
    String wanted(String written) {
        return Codes.isValid(written) ? written : Codes.suggest(kind, written, Set.of());
    }

    Optional<A> present(String code) {
        return Optional.ofNullable(present.get(code));
    }

    /// Whether the file had an object of this code or, where that is empty, of this name before.
    boolean isTwice(String written, String name) {
        return written.isEmpty() ? names.containsKey(plain(name)) : drafts.containsKey(wanted(written));
    }

    /// Adds an object as the file calls it.
    void add(String written, String name, A object) {
        drafts.put(object.code(), object);
        codes.put(written.isEmpty() ? object.code() : written, object.code());
        if (written.isEmpty()) {
            names.put(plain(name), object.code());
        } else if (!name.isBlank()) {
            namesBesideCodes.putIfAbsent(name.strip(), object.code());
        }
    }

    /// The code of what a reference means that has to lead somewhere: a code, else a name in the file, else one in the
    /// catalog. A name that has a code beside it counts to the letter: `growth` is rather a code than a name.
    Optional<String> code(String reference) {
        return codeOrOwnName(reference)
                .or(() -> Optional.ofNullable(namesBesideCodes.get(reference.strip())))
                .or(() -> Optional.ofNullable(presentNames.get(plain(reference))));
    }

    /// The code of what a reference means that may lead nowhere: a code, or the name of what has none in the file.
    Optional<String> codeOrOwnName(String reference) {
        if (codes.containsKey(reference)) {
            return Optional.of(codes.get(reference));
        }
        return present.containsKey(reference)
                ? Optional.of(reference) : Optional.ofNullable(names.get(plain(reference)));
    }

    /// The object of a code, as it is so far.
    Optional<A> object(String code) {
        return Optional.ofNullable(drafts.get(code)).or(() -> present(code));
    }

    void change(String code, UnaryOperator<A> change) {
        object(code).ifPresent(object -> drafts.put(code, change.apply(object)));
    }

    void changeAll(UnaryOperator<A> change) {
        drafts.replaceAll((code, object) -> change.apply(object));
    }

    /// Takes back whatever the file said of an object.
    void refuse(String code) {
        refused.add(code);
    }

    /// What the file says, without what was refused.
    List<A> list() {
        return drafts.values().stream().filter(object -> !refused.contains(object.code())).toList();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
