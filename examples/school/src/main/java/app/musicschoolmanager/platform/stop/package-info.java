/** Threads that can be made to end, the budget that they have, and what makes code heed it. */
package app.musicschoolmanager.platform.stop;
