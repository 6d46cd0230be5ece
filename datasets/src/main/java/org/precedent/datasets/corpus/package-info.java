/**
 * Reads public corpora as they lie on disk after their official download, and writes one manifest.jsonl for each.
 * Nothing of a corpus stands in here but its layout; its terms are the reader's to keep.
 */
@NullMarked
package org.precedent.datasets.corpus;

import org.jspecify.annotations.NullMarked;
