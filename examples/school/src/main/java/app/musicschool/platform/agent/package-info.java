/** What the app says about itself. */
package app.musicschool.platform.agent;
