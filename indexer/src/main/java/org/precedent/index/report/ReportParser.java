package org.precedent.index.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.precedent.index.model.Polarity;
import org.precedent.index.model.Report;
import org.precedent.index.model.ReportStructure;
import org.precedent.index.model.Section;
import org.precedent.index.model.SectionRole;
import org.precedent.index.model.Sentence;
import org.precedent.index.model.Span;

/**
 * The one reader of reports: takes reports of radiology, pathology and the like apart. Reads any text, in time that
 * grows with its length and no faster; a text that is no such report is one section of sentences. All of a text but
 * white space and what {@link Markup} blanks out is in a heading or in a sentence.
 */
public final class ReportParser {
    private final String text;
    private final Languages languages;
    private final List<Section> sections = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Span> negated = new ArrayList<>();

    private ReportParser(String text) {
        this.text = text;
        this.languages = Languages.of(text);
    }

    /**
     * The report that a text is.
     *
     * @throws IllegalArgumentException if it is longer than {@link Report#MAX_LENGTH}
     */
    public static Report parse(String text) {
        String read = Dictation.punctuated(Markup.blanked(text));
        ReportParser parser = new ReportParser(read);
        parser.sections();
        ReportStructure structure = new ReportStructure(parser.sections, parser.sentences, parser.negated, List.of());
        return new Report(text, structure.with(ReportFindings.in(read, structure, parser.languages)));
    }

    private void sections() {
        List<Headings.Heading> headings = headings();
        int first =
                headings.isEmpty() ? text.length() : headings.getFirst().span().start();
        Span before = Spaces.trimmed(text, 0, first);
        if (before.start() < before.end()) {
            add(new Section("", null, before, SectionRole.REPORTS));
        }
        for (int i = 0; i < headings.size(); i++) {
            Headings.Heading heading = headings.get(i);
            int end = i + 1 < headings.size() ? headings.get(i + 1).span().start() : text.length();
            Span body = Spaces.trimmed(text, heading.span().end(), end);
            int own = OpenQuestions.end(text, headings, i, body);
            add(new Section(heading.name(), heading.span(), Spaces.trimmed(text, body.start(), own), heading.role()));
            Span rest = Spaces.trimmed(text, own, body.end());
            if (rest.start() < rest.end()) {
                add(new Section("", null, rest, SectionRole.REPORTS));
            }
        }
    }

    /** In the order of the text; where two languages find one, that of the report has it. */
    private List<Headings.Heading> headings() {
        List<Headings.Heading> headings = new ArrayList<>();
        for (Lexicon lexicon : languages.all()) {
            List<Headings.Heading> more = lexicon.language().headings().in(text);
            Set<Integer> known =
                    headings.stream().map(one -> one.span().start()).collect(Collectors.toSet());
            more.stream().filter(one -> !known.contains(one.span().start())).forEach(headings::add);
        }
        headings.sort(Comparator.comparingInt(one -> one.span().start()));
        return headings;
    }

    private void add(Section section) {
        sections.add(section);
        Span body = section.body();
        Abbreviations abbreviations = languages.ofSection(body).language().abbreviations();
        for (Span span : SentenceSplitter.split(text, body, abbreviations)) {
            Language language = languages.of(span, body).language();
            List<Token> tokens = language.spelling().tokens(text, span);
            List<Span> clauses = Clauses.denied(language, text, span, tokens);
            sentences.add(new Sentence(
                    span,
                    sections.size() - 1,
                    polarity(language, clauses, tokens),
                    language.sides().of(text, tokens)));
            negated.addAll(clauses);
        }
    }

    private static Polarity polarity(Language language, List<Span> clauses, List<Token> tokens) {
        if (clauses.isEmpty()) {
            return Polarity.AFFIRMED;
        }
        return Clauses.coverAll(language, clauses, tokens) ? Polarity.NEGATED : Polarity.MIXED;
    }
}
