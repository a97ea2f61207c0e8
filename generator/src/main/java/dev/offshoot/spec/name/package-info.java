/**
 * How one name becomes another: identifier, package, table, address. Each derivation has its one
 * home here, is the same under any locale, and takes names that have passed the rules.
 */
package dev.offshoot.spec.name;
