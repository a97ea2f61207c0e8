/** The ways from records to people: who sees them, and who changes them. */
package dev.offshoot.spec.way;
