/** The trail of changes: who changed what, when, and what it was before. */
package app.musicschoolmanager.platform.audit;
