/** What the app says about itself. */
package app.shopinventory.platform.agent;
