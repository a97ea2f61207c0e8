/** Personal access tokens: what people hand to programs that act in their name. */
package org.example.makerspace.platform.auth.token;
