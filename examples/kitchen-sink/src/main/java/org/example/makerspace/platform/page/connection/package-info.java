/** The pages on which administrators connect services. */
package org.example.makerspace.platform.page.connection;
