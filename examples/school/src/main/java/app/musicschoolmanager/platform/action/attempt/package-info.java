/** Trying an action again that has failed for a reason which may pass. */
package app.musicschoolmanager.platform.action.attempt;
