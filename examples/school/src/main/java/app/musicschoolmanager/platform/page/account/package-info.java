/** The pages of accounts: getting in, oneself, and for administrators everybody. */
package app.musicschoolmanager.platform.page.account;
