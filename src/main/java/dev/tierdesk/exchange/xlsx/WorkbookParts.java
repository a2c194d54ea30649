package dev.tierdesk.exchange.xlsx;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What all sheets of a workbook share: the texts, which styles are dates, and from when days are counted.
///
/// @param sheets the parts of the sheets by their names, in their order
/// @param texts that cells refer to by number
/// @param dateStyles numbers of the styles that show a number as a date
/// @param isFrom1904 whether days are counted from 1904
record WorkbookParts(List<Named> sheets, List<String> texts, Set<Integer> dateStyles, boolean isFrom1904) {
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final int MAXIMUM_TEXTS = 2_000_000;
    private static final int MAXIMUM_SHEETS = 200;

    /// What is no part of a date in the code of a number format: texts, colours, and characters that are shown as they
    /// are.
    private static final Pattern SHOWN = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|\\\\.");

    private static final Pattern DATE = Pattern.compile("[ymdhs]", Pattern.CASE_INSENSITIVE);

    /// A sheet and its part.
    record Named(String name, String part) {}

    static WorkbookParts read(Archive archive) throws Refused {
        Map<String, String> targets = targets(archive);
        List<Named> sheets = new ArrayList<>();
        boolean isFrom1904 = false;
        try (Part part = Part.open(archive, WORKBOOK)) {
            while (part.next()) {
                if (part.starts("workbookPr")) {
                    String value = part.attribute("date1904");
                    isFrom1904 = value != null && (value.equals("1") || value.equals("true"));
                } else if (part.starts("sheet")) {
                    sheets.add(named(part, targets));
                    if (sheets.size() > MAXIMUM_SHEETS) {
                        throw Refused.tooLarge(WORKBOOK, MAXIMUM_SHEETS);
                    }
                }
            }
        }
        return new WorkbookParts(List.copyOf(sheets), texts(archive), dateStyles(archive), isFrom1904);
    }

    private static Named named(Part part, Map<String, String> targets) throws Refused {
        String name = Optional.ofNullable(part.attribute("name")).orElse("");
        String id = Optional.ofNullable(part.attribute("id")).orElse("");
        String target = targets.get(id);
        if (target == null) {
            throw Refused.damaged(WORKBOOK);
        }
        return new Named(name, target);
    }

    /// The parts of the workbook by the ids of their relationships. Such a part in another file is refused.
    private static Map<String, String> targets(Archive archive) throws Refused {
        String name = "xl/_rels/workbook.xml.rels";
        Map<String, String> targets = new HashMap<>();
        try (Part part = Part.open(archive, name)) {
            while (part.next()) {
                String id = part.starts("Relationship") ? part.attribute("Id") : null;
                String target = id == null ? null : part.attribute("Target");
                if (id == null || target == null) {
                    continue;
                }
                if ("External".equalsIgnoreCase(part.attribute("TargetMode"))) {
                    throw Refused.damaged(name);
                }
                targets.put(id, target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }

    private static List<String> texts(Archive archive) throws Refused {
        List<String> texts = new ArrayList<>();
        if (!archive.names().contains(TEXTS)) {
            return texts;
        }
        try (Part part = Part.open(archive, TEXTS)) {
            while (part.next()) {
                if (part.starts("si")) {
                    texts.add(CellText.rich(part, "si"));
                }
                if (texts.size() > MAXIMUM_TEXTS) {
                    throw Refused.tooLarge(TEXTS, MAXIMUM_TEXTS);
                }
            }
        }
        return texts;
    }

    private static Set<Integer> dateStyles(Archive archive) throws Refused {
        Set<Integer> styles = new HashSet<>();
        Map<String, String> formats = new HashMap<>();
        if (!archive.names().contains(STYLES)) {
            return styles;
        }
        try (Part part = Part.open(archive, STYLES)) {
            int index = -1;
            while (part.next() && !part.ends("cellXfs")) {
                if (part.starts("numFmt")) {
                    formats.put(String.valueOf(part.attribute("numFmtId")),
                            Optional.ofNullable(part.attribute("formatCode")).orElse(""));
                } else if (part.starts("cellXfs")) {
                    index = 0;
                } else if (index >= 0 && part.starts("xf")) {
                    if (isDate(part.attribute("numFmtId"), formats)) {
                        styles.add(index);
                    }
                    index++;
                }
            }
        }
        return styles;
    }

    /// The built-in formats 14 to 22 and 45 to 47 are dates and times; of others the code tells.
    private static boolean isDate(@Nullable String id, Map<String, String> formats) {
        if (id == null) {
            return false;
        }
        String code = formats.get(id);
        if (code != null) {
            String shown = SHOWN.matcher(code.toLowerCase(Locale.ROOT)).replaceAll("");
            return !shown.equals("general") && DATE.matcher(shown).find();
        }
        return id.matches("1[4-9]|2[0-2]|4[5-7]");
    }
}
