package dev.tierdesk.document;

/// Takes the items of lists in the outermost object as soon as each of them is read: the values of a large text are
/// never in memory all at once.
interface ItemTaker {
    /// Whether the items of the list in this field are taken. In what is read at the end the list is empty.
    boolean takes(String field);

    /// Takes an item; they are numbered from 0.
    void take(String field, int number, JsonValue item);
}
