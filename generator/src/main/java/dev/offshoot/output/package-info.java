/** Apps on disk: written whole or not at all, by one run at a time, never over a hand edit. */
package dev.offshoot.output;
