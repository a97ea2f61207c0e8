/** The pages on which administrators connect services. */
package app.shopinventory.platform.page.connection;
