/** Secrets, sealed for storage. */
package org.example.makerspace.platform.secret;
