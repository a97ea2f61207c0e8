/** What is open to anybody without an account: public pages, public forms and personal links. */
package app.musicschoolmanager.platform.open;
