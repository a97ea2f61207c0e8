/** Personal access tokens: what people hand to programs that act in their name. */
package app.musicschoolmanager.platform.auth.token;
