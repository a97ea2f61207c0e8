/** The pages on which administrators connect services. */
package app.gardentoollending.platform.page.connection;
