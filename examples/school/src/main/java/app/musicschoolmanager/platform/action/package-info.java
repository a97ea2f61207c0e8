/** What the app can do on request: who may, within which limits, and what came of it. */
package app.musicschoolmanager.platform.action;
