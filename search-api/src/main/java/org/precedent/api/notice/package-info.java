/**
 * What is told of an answer besides the answer: in a sentence for people who read English, and as a code with its
 * figures for programs that say it in another language. Knows nobody.
 */
@NullMarked
package org.precedent.api.notice;

import org.jspecify.annotations.NullMarked;
