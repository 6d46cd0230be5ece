package org.precedent.index.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;

/** How much it says that a report has something, as BM25 weighs it: the rarer, the more. */
final class Rarity {
    private final IndexReader reader;
    private final int reports;

    Rarity(IndexReader reader) throws IOException {
        this.reader = reader;
        this.reports = reader.getDocCount(Schema.AFFIRMED);
    }

    /** Of a word that a report affirms; 0 when none does. */
    float of(String term) throws IOException {
        int frequency = reader.docFreq(new Term(Schema.AFFIRMED, term));
        return frequency == 0 ? 0 : weight(frequency);
    }

    /** Of what has one of these values in a field, counted as if no report had two of them. */
    float of(String field, Collection<String> values) throws IOException {
        long frequency = 0;
        for (String value : values) {
            frequency += reader.docFreq(new Term(field, value));
        }
        return weight(Math.min(frequency, reports));
    }

    private float weight(long frequency) {
        return (float) Math.log(1 + (reports - frequency + 0.5) / (frequency + 0.5));
    }
}
