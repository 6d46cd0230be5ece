/** Reads what a report says: its sections and sentences, what they deny and which side they speak of. */
@NullMarked
package org.precedent.index.report;

import org.jspecify.annotations.NullMarked;
