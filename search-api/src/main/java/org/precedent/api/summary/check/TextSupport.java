package org.precedent.api.summary.check;

/** Tells by the meaning of texts, such as by a calibrated embedding, whether a sentence may bear a claim out. */
public interface TextSupport {
    /**
     * Whether a claim and a sentence of a report are alike. It can take a claim's mark of full support away, and never
     * bears out what the rules do not.
     */
    boolean isAlike(String claim, String sentence);
}
