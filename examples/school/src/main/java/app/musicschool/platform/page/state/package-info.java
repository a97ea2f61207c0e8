/** The states that records can take next, as pages offer them. */
package app.musicschool.platform.page.state;
