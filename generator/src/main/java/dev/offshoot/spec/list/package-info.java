/** How the lists of an app open. */
package dev.offshoot.spec.list;
