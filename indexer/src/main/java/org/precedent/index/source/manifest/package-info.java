/** Reads manifest.jsonl, a row an image, and checks every field on the way in. */
@NullMarked
package org.precedent.index.source.manifest;

import org.jspecify.annotations.NullMarked;
