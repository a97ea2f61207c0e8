/** What a written value looks like: numbers, dates, patterns, host names. */
package dev.offshoot.spec.form;
