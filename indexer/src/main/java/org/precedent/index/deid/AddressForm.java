package org.precedent.index.deid;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.precedent.index.model.Span;

/**
 * A form of an address. It is held against the text around a number that may be one of it alone: to hold all forms
 * against every letter of a report takes longer than all else that it takes to scrub it.
 *
 * @param number holds at the first figure of the number in every such address; sees what stands before it
 * @param words one of them stands in every such address or right before it; empty when none need
 * @param whole the address
 */
record AddressForm(Pattern number, List<String> words, Pattern whole) {
    /** No address has more characters before its number, or from there on. */
    private static final int LONGEST = 500;

    AddressForm {
        words = List.copyOf(words);
    }

    /** Takes note of the addresses of this form. */
    void add(String text, Figures figures, Masks masks) {
        List<Span> places = places(text, figures);
        if (places.isEmpty() || !hasWord(text)) {
            return;
        }
        Matcher address = figures.matcher(whole);
        for (Span place : places) {
            address.region(place.start(), place.end());
            while (address.find()) {
                masks.add(address.start(), address.end(), MaskKind.PLACE);
            }
        }
    }

    /** Where an address of this form may be, by offsets; what overlaps is one. */
    private List<Span> places(String text, Figures figures) {
        List<Span> places = new ArrayList<>();
        Matcher possible = figures.matcher(number);
        for (Figures.Run run : figures.runs()) {
            if (Figures.matchesAt(possible, run.start())) {
                int from = Math.max(0, run.start() - LONGEST);
                int to = Math.min(text.length(), run.start() + LONGEST);
                boolean goesOn = !places.isEmpty() && from <= places.getLast().end();
                int start = goesOn ? places.removeLast().start() : from;
                places.add(new Span(start, to));
            }
        }
        return places;
    }

    private boolean hasWord(String text) {
        return words.isEmpty() || words.stream().anyMatch(text::contains);
    }
}
