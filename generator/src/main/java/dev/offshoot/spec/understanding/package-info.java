/** What an app's owner asked for, kept in its document: each requirement with what carries it. */
package dev.offshoot.spec.understanding;
