package org.precedent.api.summary.table;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.precedent.api.notice.Notice;
import org.precedent.api.notice.NoticeCode;
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
 * @param notices what a reader has to know of these counts
 */
public record ExtractiveSummary(
        FindingTable table,
        List<Agreement> agreements,
        List<Statement> statements,
        List<SetApart> setApart,
        Differential differential,
        List<Extract> extracts,
        List<EqualTexts> equalTexts,
        List<Notice> notices) {
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
        notices = List.copyOf(notices);
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
                notices(table, equalTexts, rates, options));
    }

    private static List<Notice> notices(
            FindingTable table, List<EqualTexts> equalTexts, BaseRates rates, TableOptions options) {
        if (table.cases().isEmpty()) {
            return List.of(Notice.of(NoticeCode.NO_REPORT, NOTHING));
        }
        List<Notice> notices = new ArrayList<>();
        for (EqualTexts equal : equalTexts) {
            String sentence = "the reports of cases " + listed(equal.cases()) + " are the same text; each is counted";
            notices.add(Notice.of(NoticeCode.SAME_TEXT, sentence).of(written(equal.cases())));
        }
        List<Integer> silent = table.silent();
        if (!silent.isEmpty()) {
            String sentence = "no finding that is known was read in the report"
                    + (silent.size() == 1 ? " of case " : "s of cases ")
                    + listed(silent);
            notices.add(Notice.of(NoticeCode.NO_FINDING_READ, sentence).of(written(silent)));
        }
        int least = options.leastForLift();
        if (rates.cases() == 0) {
            notices.add(
                    Notice.of(NoticeCode.ARCHIVE_NOT_COUNTED, "not compared with the archive, which was not counted"));
        } else if (table.cases().size() < least) {
            String sentence = "not compared with the archive: that takes " + least + " cases at least";
            notices.add(Notice.of(NoticeCode.TOO_FEW_TO_COMPARE, sentence).with("least", least));
        }
        return notices;
    }

    private static List<String> written(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).toList();
    }

    private static String listed(List<Integer> numbers) {
        List<String> written = written(numbers);
        int last = written.size() - 1;
        return last == 0
                ? written.getFirst()
                : written.stream().limit(last).collect(Collectors.joining(", ")) + " and " + written.get(last);
    }

    /** The notices in words. */
    public List<String> notes() {
        return Notice.sentences(notices);
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
