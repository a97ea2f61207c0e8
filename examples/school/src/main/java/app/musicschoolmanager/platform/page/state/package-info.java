/** The states that records can take next, as pages offer them. */
package app.musicschoolmanager.platform.page.state;
