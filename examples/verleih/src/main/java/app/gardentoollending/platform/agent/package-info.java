/** What the app says about itself. */
package app.gardentoollending.platform.agent;
