/** The pages of accounts: getting in, oneself, and for administrators everybody. */
package org.example.makerspace.platform.page.account;
