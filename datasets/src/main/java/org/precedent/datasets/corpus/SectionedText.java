package org.precedent.datasets.corpus;

/** A report put together of its sections, each with its heading, those without words left out. */
final class SectionedText {
    private final StringBuilder text = new StringBuilder();

    SectionedText section(String heading, String words) {
        if (!words.isBlank()) {
            text.append(text.isEmpty() ? "" : "\n\n");
            text.append(heading).append(": ").append(words.strip());
        }
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
