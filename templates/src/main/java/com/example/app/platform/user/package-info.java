/** The accounts and what may be changed about them. */
package com.example.app.platform.user;
