package dev.tierdesk.exchange.aforo;

import dev.tierdesk.catalog.Catalog;
import dev.tierdesk.exchange.ExportContext;
import dev.tierdesk.exchange.ExportFormat;
import dev.tierdesk.exchange.Exported;
import dev.tierdesk.exchange.ImportContext;
import dev.tierdesk.exchange.ImportFormat;
import dev.tierdesk.exchange.Imported;
import dev.tierdesk.exchange.Losses;
import dev.tierdesk.exchange.Question.Choice;
import dev.tierdesk.exchange.Question;
import dev.tierdesk.exchange.Source;
import dev.tierdesk.pricing.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The catalog file of Aforo, and the bodies of its interface.
public final class AforoFormat implements ImportFormat, ExportFormat {
    /// The name of the format, and of the system whose ids are kept.
    static final String NAME = "aforo";

    private static final String ONE_BASED = "one-based";
    private static final Question TIER_STARTS = new Question("tier-starts", "aforo.tier-starts", Map.of(),
            List.of(Choice.of("contiguous"), Choice.of(ONE_BASED)), "contiguous");
    private static final int HEAD = 1 << 18;
    private static final Pattern MARK = Pattern.compile("\"(billableUnits|ratePlans|metricConfigs"
            + "|maturityStage|publishStatus|aggregationType|primaryRatePlanId|openApiSpecUrl)\"\\s*:");

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<String> extensions() {
        return List.of("json");
    }

    @Override
    public boolean recognises(Source source) {
        byte[] bytes = source.bytes();
        return MARK.matcher(new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.UTF_8)).find();
    }

    @Override
    public List<Question> questions(Catalog catalog) {
        return List.of(TIER_STARTS);
    }

    @Override
    public Imported read(Source source, ImportContext context) {
        return new AforoReading(context).read(source.bytes());
    }

    @Override
    public Exported write(Catalog catalog, ExportContext context) {
        AforoWriting writing = new AforoWriting(catalog, context.answer(TIER_STARTS).equals(ONE_BASED));
        byte[] bytes = writing.write();
        Imported back = read(Source.file("", bytes),
                new ImportContext(Catalog.empty(catalog.settings()), context.clock()));
        List<Problem> told = new ArrayList<>(writing.told());
        back.problems().stream().filter(problem -> problem.code() instanceof AforoProblem).forEach(told::add);
        return Exported.file(bytes, Losses.of(catalog, back, told));
    }
}
