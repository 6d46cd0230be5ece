package org.precedent.datasets.corpus;

/**
 * Where a corpus comes from.
 *
 * @param name by which a user asks for it, such as {@code chexpert}
 * @param title with the version that the reader knows; every row has it as {@code dataset}
 * @param licence of the images and texts; every row has it as {@code licence}, unless it has one of its own
 * @param doi of the corpus or its publication, without an address before it
 * @param terms what whoever uses the corpus has to know first, in a sentence
 */
public record CorpusSource(String name, String title, String licence, String doi, String terms) {
    public CorpusSource {
        if (!name.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("a corpus is named in small letters, figures and hyphens, not " + name);
        }
        if (title.isBlank() || licence.isBlank() || terms.isBlank()) {
            throw new IllegalArgumentException("the corpus " + name + " must tell its title, licence and terms");
        }
        if (!doi.startsWith("10.")) {
            throw new IllegalArgumentException("a DOI begins with 10., not as " + doi);
        }
    }
}
