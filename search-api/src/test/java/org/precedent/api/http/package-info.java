/** Tests of the API over real connections. */
@NullMarked
package org.precedent.api.http;

import org.jspecify.annotations.NullMarked;
