/** What the app does by itself: when, in which order, and what came of it. */
package app.musicschoolmanager.platform.schedule;
