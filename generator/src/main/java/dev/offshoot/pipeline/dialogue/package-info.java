/** Asking the language model for one typed thing, until it is right or given up. */
package dev.offshoot.pipeline.dialogue;
