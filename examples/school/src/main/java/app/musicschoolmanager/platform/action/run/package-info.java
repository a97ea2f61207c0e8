/** Runs of actions while they are under way: their threads, what they say, and who ends them. */
package app.musicschoolmanager.platform.action.run;
