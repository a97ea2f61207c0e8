/** What rules say by text: fields, what is reckoned from them, and days and times of day. */
package app.musicschoolmanager.platform.rule.term;
