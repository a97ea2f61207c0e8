/** The pages of accounts: getting in, oneself, and for administrators everybody. */
package app.gardentoollending.platform.page.account;
