package dev.tierdesk.pricing;

/// The place of a value, as a path from the object that was looked at: `tiers[2].up_to`. Empty for the object itself.
/// Field names are those of the native document.
///
/// @param path the path, empty for the whole object
public record Where(String path) {
    /// The object itself.
    public static final Where ROOT = new Where("");

    /// The field `name` of what is here.
    public Where field(String name) {
        return new Where(path.isEmpty() ? name : path + "." + name);
    }

    /// The item at `index`, counted from 0, of the list that is here.
    public Where item(int index) {
        return item(Integer.toString(index));
    }

    /// The item with this `code` in the list that is here: `products[translation-api]`.
    public Where item(String code) {
        return new Where(path + "[" + code + "]");
    }

    /// The place `inner`, which was found from what is here.
    public Where then(Where inner) {
        return inner.path.isEmpty() || path.isEmpty() || inner.path.startsWith("[")
                ? new Where(path + inner.path)
                : new Where(path + "." + inner.path);
    }

    @Override
    public String toString() {
        return path;
    }
}
