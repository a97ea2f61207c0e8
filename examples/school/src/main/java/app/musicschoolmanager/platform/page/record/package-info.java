/** The pages of records: lists of them, one of them, and the forms that change it. */
package app.musicschoolmanager.platform.page.record;
