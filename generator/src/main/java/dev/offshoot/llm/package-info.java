/**
 * Asking a language model: one interface, decorators that retry, limit and record, and recordings
 * that answer without any model.
 */
package dev.offshoot.llm;
