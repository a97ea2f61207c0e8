/** The states that records can take next, as pages offer them. */
package app.shopinventory.platform.page.state;
