/** What the app knows beforehand of services that requests usually name. */
package app.shopinventory.platform.integration.profile;
