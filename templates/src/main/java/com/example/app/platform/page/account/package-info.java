/** The pages of accounts: getting in, oneself, and for administrators everybody. */
package com.example.app.platform.page.account;
