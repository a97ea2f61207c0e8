/** What of a model is open to anybody without an account. */
package dev.offshoot.spec.open;
