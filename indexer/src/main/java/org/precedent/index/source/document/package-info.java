/** Makes plain text of documents, within limits: text, HTML, RTF, PDF and CDA. Fetches nothing and runs nothing. */
@NullMarked
package org.precedent.index.source.document;

import org.jspecify.annotations.NullMarked;
