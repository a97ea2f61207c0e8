/** Asking a language model again when a failure will pass. */
package dev.offshoot.llm.retry;
