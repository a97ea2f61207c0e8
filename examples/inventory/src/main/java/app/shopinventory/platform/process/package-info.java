/** The processes that run the app on the same data. */
package app.shopinventory.platform.process;
