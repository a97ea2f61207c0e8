/**
 * From an agent document to the source tree of its app. A pure function: the same document gives
 * the same bytes, on any machine and at any time.
 */
package dev.offshoot.render;
