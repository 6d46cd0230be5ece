/** What an archive holds, how it came to hold it, what is doubtful in it and what waits: told, never changed. */
@NullMarked
package org.precedent.api.quality;

import org.jspecify.annotations.NullMarked;
