package org.precedent.api.summary.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.precedent.api.summary.claim.CitedCase;

/**
 * What some cases have in common, made by rule out of their reports: counted, compared with the archive and quoted. No
 * word of it is generated. The same cases and rates always give the same summary, in whatever order they come.
 *
 * @param table what each report says of each finding
 * @param agreements on every listed finding, first what most cases have
 * @param statements the same in sentences, each with what bears it out
 * @param setApart what single cases have alone
 * @param differential the findings beside the archive
 * @param extracts quoted sentences
 * @param equalTexts cases whose reports are the same
 * @param notes what a reader has to know of these counts, in words
 */
public record ExtractiveSummary(
        FindingTable table,
        List<Agreement> agreements,
        List<Statement> statements,
        List<SetApart> setApart,
        Differential differential,
        List<Extract> extracts,
        List<EqualTexts> equalTexts,
        List<String> notes) {
    /** How it is to be labelled wherever it is shown. */
    public static final String LABEL = "Extracted, counts by rule, no generated text, not for diagnosis";

    /** What is said where there is nothing to count. */
    public static final String NOTHING = "no report to summarise";

    public ExtractiveSummary {
        agreements = List.copyOf(agreements);
        statements = List.copyOf(statements);
        setApart = List.copyOf(setApart);
        extracts = List.copyOf(extracts);
        equalTexts = List.copyOf(equalTexts);
        notes = List.copyOf(notes);
    }

    /**
     * The summary of some cases; of none it says so.
     *
     * @throws IllegalArgumentException if a case comes twice, or a number, or there are more than
     *     {@link TableOptions#cases}
     */
    public static ExtractiveSummary of(List<CitedCase> cases, BaseRates rates, TableOptions options) {
        return of(cases, FindingTable.of(cases, options), rates, options);
    }

    /** The summary of a table that was made already, as for counting the archive first; its cases are these. */
    public static ExtractiveSummary of(
            List<CitedCase> cases, FindingTable table, BaseRates rates, TableOptions options) {
        List<EqualTexts> equalTexts = EqualTexts.of(cases);
        return new ExtractiveSummary(
                table,
                table.listed().stream().map(Agreement::of).toList(),
                Statements.of(table),
                SetApart.of(table),
                Differential.of(cases, table, rates, options),
                Extracts.of(cases, table, options),
                equalTexts,
                notes(table, equalTexts, rates, options));
    }

    private static List<String> notes(
            FindingTable table, List<EqualTexts> equalTexts, BaseRates rates, TableOptions options) {
        List<String> notes = new ArrayList<>();
        if (table.cases().isEmpty()) {
            notes.add(NOTHING);
            return notes;
        }
        for (EqualTexts equal : equalTexts) {
            notes.add("the reports of cases " + listed(equal.cases()) + " are the same text; each is counted");
        }
        List<Integer> silent = table.silent();
        if (!silent.isEmpty()) {
            notes.add("no finding that is known was read in the report"
                    + (silent.size() == 1 ? " of case " : "s of cases ")
                    + listed(silent));
        }
        if (rates.cases() == 0) {
            notes.add("not compared with the archive, which was not counted");
        } else if (table.cases().size() < options.leastForLift()) {
            notes.add("not compared with the archive: that takes " + options.leastForLift() + " cases at least");
        }
        return notes;
    }

    private static String listed(List<Integer> numbers) {
        List<String> written = numbers.stream().map(String::valueOf).toList();
        int last = written.size() - 1;
        return last == 0
                ? written.getFirst()
                : written.stream().limit(last).collect(Collectors.joining(", ")) + " and " + written.get(last);
    }

    /** Whether there is no report to summarise. */
    public boolean isEmpty() {
        return table.cases().isEmpty();
    }

    /** The agreements on what some cases have while others deny it. */
    public List<Agreement> disputed() {
        return agreements.stream().filter(Agreement::disputed).toList();
    }
}
