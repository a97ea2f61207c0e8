/** The accounts and what may be changed about them. */
package app.shopinventory.platform.user;
