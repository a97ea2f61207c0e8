/**
 * Text of users and language models, made harmless for the place it is written to. Each type stands
 * for one kind of place; its {@code toString} is what may be written there. Templates get these
 * types only, so the raw text cannot be printed.
 */
package dev.offshoot.render.text;
