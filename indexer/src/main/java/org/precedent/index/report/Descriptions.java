package org.precedent.index.report;

import java.util.ArrayList;
import java.util.List;
import org.precedent.index.model.Aspect;
import org.precedent.index.model.Description;
import org.precedent.index.model.Report;
import org.precedent.index.model.Span;

/** Finds what the words of a query tell of its findings, as the reader of reports reads it. */
public final class Descriptions {
    private final String text;
    private final Lexicon lexicon;
    private final List<Token> tokens;
    private final List<Description> found = new ArrayList<>();

    private Descriptions(String text) {
        this.text = text;
        this.lexicon = Languages.of(text).main();
        this.tokens = lexicon.language().spelling().tokens(text, new Span(0, text.length()));
    }

    /** All stretches that tell something, aspect by aspect. */
    public static List<Description> in(Report query) {
        Descriptions descriptions = new Descriptions(query.text());
        descriptions.readWords();
        descriptions.readPhrases();
        descriptions.readDoubts();
        return List.copyOf(descriptions.found);
    }

    /** The phrases of a text that make something doubtful. */
    static List<Span> doubts(String text) {
        Descriptions descriptions = new Descriptions(text);
        descriptions.readDoubts();
        return descriptions.found.stream().map(Description::span).toList();
    }

    private void readWords() {
        for (int i = 0; i < tokens.size(); i++) {
            if (lexicon.language().sides().of(text, tokens.subList(i, i + 1)) != null) {
                add(Aspect.SIDE, i, i);
            }
            if (lexicon.modifiers().severity().containsKey(tokens.get(i).word())) {
                add(Aspect.DEGREE, i, i);
            }
        }
    }

    private void readPhrases() {
        lexicon.zones().in(text, tokens).forEach(zone -> add(Aspect.ZONE, zone.first(), zone.last()));
        lexicon.modifiers().course().in(text, tokens).forEach(said -> add(Aspect.COURSE, said.first(), said.last()));
    }

    private void readDoubts() {
        for (Cue cue : lexicon.doubts().in(tokens)) {
            boolean isDoubt = cue.kind() != Cue.Kind.STOP && cue.kind() != Cue.Kind.PSEUDO;
            if (isDoubt && tokens.get(cue.first()).isWord()) {
                add(Aspect.DOUBT, cue.first(), cue.last());
            }
        }
    }

    private void add(Aspect aspect, int first, int last) {
        Span span = new Span(tokens.get(first).start(), tokens.get(last).end());
        found.add(new Description(span, aspect));
    }
}
