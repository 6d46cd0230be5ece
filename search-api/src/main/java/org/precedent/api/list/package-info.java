/**
 * Lists: what a filter holds, in an order, page by page and as a file, with exact totals. It knows searches and the
 * index, no request and no socket.
 */
@NullMarked
package org.precedent.api.list;

import org.jspecify.annotations.NullMarked;
