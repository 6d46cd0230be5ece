package org.precedent.api.app;

import java.util.Map;
import org.precedent.api.query.SearchHit;

/** What an evaluation judges: the documents of its qrels, in this archive. */
interface JudgedDocuments {
    /** What the source calls what was found; what nobody judged has the archive's own id. Empty for no document. */
    String name(SearchHit hit);

    /** How many of the judged documents are not in the archive. */
    int missing();

    /** Properties of documents, those that were judged and are here and those that were found; empty when unknown. */
    Map<String, Map<String, String>> properties();
}
