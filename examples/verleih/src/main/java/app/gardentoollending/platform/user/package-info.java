/** The accounts and what may be changed about them. */
package app.gardentoollending.platform.user;
