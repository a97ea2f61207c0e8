/**
 * Starting generated apps, always in a process of their own: for good, or only to prove that they
 * do.
 */
package dev.offshoot.boot;
