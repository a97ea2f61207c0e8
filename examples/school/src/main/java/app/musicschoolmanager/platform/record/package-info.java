/** The records of every model: stored, found and changed within their caller's scope. */
package app.musicschoolmanager.platform.record;
