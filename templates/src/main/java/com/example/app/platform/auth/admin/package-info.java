/** What administrators do with accounts: inviting, roles, shutting out, links for new passwords. */
package com.example.app.platform.auth.admin;
