/** The API over HTTP: its routes, its JSON, and what it answers to requests that cannot be served. */
@NullMarked
package org.precedent.api.http;

import org.jspecify.annotations.NullMarked;
