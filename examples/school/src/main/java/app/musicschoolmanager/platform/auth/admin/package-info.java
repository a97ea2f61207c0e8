/** What administrators do with accounts: inviting, roles, shutting out, links for new passwords. */
package app.musicschoolmanager.platform.auth.admin;
