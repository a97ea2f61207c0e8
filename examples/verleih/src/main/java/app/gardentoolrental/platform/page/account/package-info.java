/** The pages of accounts: getting in, oneself, and for administrators everybody. */
package app.gardentoolrental.platform.page.account;
