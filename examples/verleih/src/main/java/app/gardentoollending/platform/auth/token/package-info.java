/** Personal access tokens: what people hand to programs that act in their name. */
package app.gardentoollending.platform.auth.token;
