/** The pages on which administrators connect services. */
package app.musicschool.platform.page.connection;
