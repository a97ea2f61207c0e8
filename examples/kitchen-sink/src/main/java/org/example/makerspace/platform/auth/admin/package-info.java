/** What administrators do with accounts: inviting, roles, shutting out, links for new passwords. */
package org.example.makerspace.platform.auth.admin;
