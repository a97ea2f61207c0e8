/** What the app is told by its surroundings, and how it logs. */
package app.gardentoollending.platform.config;
