/** The SQL of records: composed in one place, so that whose they are is said in one place. */
package app.musicschoolmanager.platform.record.sql;
