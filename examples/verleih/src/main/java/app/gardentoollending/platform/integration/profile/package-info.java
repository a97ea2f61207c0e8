/** What the app knows beforehand of services that requests usually name. */
package app.gardentoollending.platform.integration.profile;
