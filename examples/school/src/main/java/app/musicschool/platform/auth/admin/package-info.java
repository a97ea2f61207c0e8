/** What administrators do with accounts: inviting, roles, shutting out, links for new passwords. */
package app.musicschool.platform.auth.admin;
